namespace KubeLabs.Cli;

/// <summary>Checks that a command line names manifests or a live cluster, and not both.</summary>
internal static class GradeSource
{
    /// <summary>Whether all is well; what is not is said.</summary>
    public static bool Check(GradeArguments arguments, CommandContext context)
    {
        var live = arguments.Live;
        if (!live.IsLive && live.Given is [var option, ..])
        {
            context.Fail(ExitStatus.Usage, $"{option} means something only with --live", $"{option} 옵션은 --live와 함께 써야 합니다");
            return false;
        }

        if (!live.IsLive) return InputPaths.Check(arguments.Paths, context);
        if (arguments.Paths is not [var path, ..]) return true;
        context.Fail(
            ExitStatus.Usage,
            $"either manifests are graded or a live cluster: leave out {path} or --live",
            $"매니페스트와 클러스터 중 하나만 채점할 수 있습니다. {path} 경로나 --live 중 하나를 빼십시오");
        return false;
    }
}
