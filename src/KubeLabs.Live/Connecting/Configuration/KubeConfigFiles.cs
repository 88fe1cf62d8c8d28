using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// The kubeconfig that kubectl would take: the file of <c>--kubeconfig</c> alone, else those of <c>KUBECONFIG</c> merged, else
/// <c>~/.kube/config</c>. Only the first must exist.
/// </summary>
internal static class KubeConfigFiles
{
    /// <summary>The merged kubeconfig, empty where no file exists; or what is wrong with one of them.</summary>
    public static (KubeConfig Config, LocalizedText? Problem) Load(string? named, ConnectionHost host)
    {
        if (!string.IsNullOrEmpty(named))
            return Read(named, host.Files) ?? (KubeConfig.Empty, FileTexts.Missing(named));
        var merged = KubeConfig.Empty;
        foreach (var file in Searched(host.Variable))
        {
            if (Read(file, host.Files) is not { } found) continue;
            if (found.Problem is not null) return found;
            merged = merged.With(found.Config);
        }

        return (merged, null);
    }

    /// <summary>The files that are looked for where none is named.</summary>
    public static IEnumerable<string> Searched(Func<string, string?> variable)
    {
        var listed = variable("KUBECONFIG");
        if (!string.IsNullOrEmpty(listed))
            return listed.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
        var home = variable("HOME") is { Length: > 0 } unix ? unix : variable("USERPROFILE");
        return string.IsNullOrEmpty(home) ? [] : [Path.Combine(home, ".kube", "config")];
    }

    // Null for a file that is not there.
    private static (KubeConfig Config, LocalizedText? Problem)? Read(string file, IFileSystem files)
    {
        var (bytes, trouble) = SmallFiles.Read(files, file);
        if (trouble == FileTrouble.Missing) return null;
        if (trouble != FileTrouble.None) return (KubeConfig.Empty, FileTexts.Unreadable(file, trouble));
        var (config, problem) = KubeConfigReader.Read(file, bytes);
        return (config ?? KubeConfig.Empty, problem);
    }
}
