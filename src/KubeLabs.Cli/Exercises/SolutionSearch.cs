using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Where solutions are looked for: in the folder that is named, else in <c>solutions</c> beside the exercises.</summary>
internal static class SolutionSearch
{
    /// <summary>The folder; null after it was said that there is none.</summary>
    /// <param name="named">The folder that was named, or null.</param>
    /// <param name="exercises">The folder of the exercises.</param>
    /// <param name="context">What surrounds the run.</param>
    public static string? Find(string? named, string exercises, CommandContext context)
    {
        var folder = string.IsNullOrEmpty(named) ? Beside(exercises) : named;
        if (context.Files.KindOf(folder) == FileKind.Folder) return folder;
        context.Fail(ExitStatus.Usage, $"there is no folder of solutions: {folder}", $"풀이 폴더가 없습니다: {folder}");
        context.Advise(
            "An exercise is proved with its solutions, which do not come with the program. Name their folder: --solutions DIR",
            "실습을 검증하려면 풀이가 필요하며, 풀이는 프로그램에 들어 있지 않습니다. 풀이 폴더를 쓰십시오: --solutions DIR");
        return null;
    }

    /// <summary>The folder of the solutions of a folder of exercises.</summary>
    public static string Beside(string exercises)
    {
        var path = exercises.TrimEnd('/');
        return Path.GetFileName(path) is "." or ".." or ""
            ? $"{exercises}/../solutions"
            : Path.Combine(Path.GetDirectoryName(path) ?? "", "solutions");
    }
}
