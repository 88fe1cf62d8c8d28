using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Checks the paths of a command line: one that does not exist is wrong usage, and nothing named is never a pass.</summary>
internal static class InputPaths
{
    /// <summary>Whether all is well; what is not is said.</summary>
    public static bool Check(ImmutableArray<string> paths, CommandContext context)
    {
        if (paths.IsEmpty)
        {
            context.Fail(
                ExitStatus.Usage,
                "what shall be read? Name a file or a folder, or - for standard input",
                "무엇을 읽을까요? 파일이나 폴더를 쓰거나, 표준 입력은 -를 쓰십시오");
            return false;
        }

        if (paths.Count(path => path == "-") > 1)
        {
            context.Fail(ExitStatus.Usage, "standard input (-) can be read only once", "표준 입력(-)은 한 번만 쓸 수 있습니다");
            return false;
        }

        var isFine = true;
        foreach (var path in paths.Where(path => path != "-" && context.Files.KindOf(path) == FileKind.Missing))
        {
            context.Fail(ExitStatus.Usage, $"there is no file or folder {path}", $"{path} 파일이나 폴더가 없습니다");
            isFine = false;
        }

        return isFine;
    }
}
