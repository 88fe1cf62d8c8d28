using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>Finds the manifests of a folder and of the folders in it.</summary>
internal sealed class FolderWalk(IFileSystem files, ImmutableArray<Problem>.Builder problems, int limit)
{
    private readonly List<string> _found = [];

    /// <summary>The paths below the folder, with slashes, in ordinal order. At most one more than the limit.</summary>
    public List<string> Find(string folder)
    {
        var root = files.RealPath(folder);
        var pending = new Stack<string>([""]);
        while (root is not null && _found.Count <= limit && pending.TryPop(out var below))
        {
            try
            {
                Visit(folder, root, below, pending);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(SubmissionProblems.Unreadable(Join(folder, below)));
            }
        }

        _found.Sort(StringComparer.Ordinal);
        return _found;
    }

    /// <summary>A path below a folder, as the user would write it.</summary>
    public static string Join(string folder, string below)
    {
        if (below.Length == 0) return folder;
        return folder.EndsWith('/') ? folder + below : $"{folder}/{below}";
    }

    private void Visit(string folder, string root, string below, Stack<string> pending)
    {
        foreach (var name in files.Entries(Join(folder, below)))
        {
            if (name.StartsWith('.')) continue;
            var path = below.Length == 0 ? name : $"{below}/{name}";
            var full = Join(folder, path);
            if (files.IsLink(full) && !Follows(full, root)) continue;
            if (files.KindOf(full) == FileKind.Folder) pending.Push(path);
            else if (IsManifest(name)) _found.Add(path);
            if (_found.Count > limit) return;
        }
    }

    // A link to a folder is never followed: inside of the submission its files are found anyway.
    private bool Follows(string full, string root)
    {
        var target = files.RealPath(full);
        var isInside = target is not null && $"{target}/".StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal);
        if (isInside) return files.KindOf(full) == FileKind.File;
        if (target is null ? IsManifest(full) : IsManifest(full) || files.KindOf(full) == FileKind.Folder)
        {
            problems.Add(target is null ? SubmissionProblems.BrokenLink(full) : SubmissionProblems.LinkOutside(full));
        }

        return false;
    }

    private static bool IsManifest(string name) =>
        name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal)
        || name.EndsWith(".json", StringComparison.Ordinal);
}
