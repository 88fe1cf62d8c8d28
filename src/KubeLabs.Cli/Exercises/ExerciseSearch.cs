using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Where exercises are looked for.</summary>
internal sealed class ExerciseSearch
{
    private const string Variable = "KUBELABS_EXERCISES";
    private readonly CommandContext _context;
    private readonly List<ExerciseLibrary> _libraries;

    private ExerciseSearch(CommandContext context, List<string> folders)
    {
        _context = context;
        _libraries = folders.ConvertAll(folder => new ExerciseLibrary(folder, context.Files));
        Root = folders.FirstOrDefault() ?? "exercises";
    }

    /// <summary>The first of the folders: the one that an author works in.</summary>
    public string Root { get; }

    /// <summary>The search over one folder that was named, or over all usual ones; null after it was said what is wrong.</summary>
    public static ExerciseSearch? Open(string? named, CommandContext context)
    {
        var variable = context.Variable(Variable);
        foreach (var (folder, source) in ((string?, string)[])[(named, "--exercises"), (variable, Variable)])
        {
            if (string.IsNullOrEmpty(folder) || context.Files.KindOf(folder) == FileKind.Folder) continue;
            context.Fail(ExitStatus.Usage, $"{source}: there is no folder {folder}", $"{source}: {folder} 폴더가 없습니다");
            return null;
        }

        string?[] folders = string.IsNullOrEmpty(named) ? [variable, "exercises", Path.Combine(context.ProgramFolder, "exercises")] : [named];
        return new(context, [.. folders.OfType<string>().Where(folder =>
            folder.Length > 0 && context.Files.KindOf(folder) == FileKind.Folder)]);
    }

    /// <summary>All exercises; of two with one id the first that is found.</summary>
    public IEnumerable<ExerciseFolder> All() => _libraries.SelectMany(library => library.All()).DistinctBy(folder => folder.Id);

    /// <summary>The exercises of the first folder alone.</summary>
    public IEnumerable<ExerciseFolder> InRoot() => _libraries is [var first, ..] ? first.All() : [];

    /// <summary>The exercise of a name; null after it was said that there is none.</summary>
    public ExerciseFolder? Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            _context.Fail(ExitStatus.Usage, "which exercise? Name its ID", "어느 실습입니까? 실습 ID를 쓰십시오");
            AdviseList();
            return null;
        }

        foreach (var library in _libraries)
        {
            if (library.Find(name) is { } folder) return folder;
        }

        FailUnknown(name);
        return null;
    }

    private void FailUnknown(string name)
    {
        var near = string.Join(", ", _libraries.SelectMany(library => library.Near(name)).Distinct().Take(3));
        _context.Fail(
            ExitStatus.Usage,
            $"there is no exercise \"{name}\"{(near.Length == 0 ? "" : $"; did you mean: {near}?")}",
            $"\"{name}\" 실습이 없습니다{(near.Length == 0 ? "" : $". 혹시 이것입니까? {near}")}");
        AdviseList();
    }

    private void AdviseList() => _context.Advise("All exercises: kubelabs list", "모든 실습 보기: kubelabs list");
}
