using System.CommandLine;

namespace KubeLabs.Cli;

/// <summary>The options of <c>kubelabs grade --live</c>.</summary>
internal sealed class LiveOptions(CommandContext context)
{
    private readonly Option<bool> _live = new("--live")
    {
        Arity = ArgumentArity.Zero,
        Description = context.Say("Grade what is on a cluster, instead of PATH", "PATH 대신 클러스터에 있는 것을 채점한다"),
    };

    private readonly Option<string> _context = new("--context")
    {
        HelpName = "CONTEXT",
        Description = context.Say("The context of the kubeconfig; by default the current one", "kubeconfig의 컨텍스트. 기본값은 현재 컨텍스트"),
    };

    private readonly Option<string> _kubeConfig = new("--kubeconfig")
    {
        HelpName = "FILE",
        Description = context.Say(
            "The kubeconfig; by default $KUBECONFIG, ~/.kube/config,\nthen the service account of a Pod",
            "kubeconfig 파일. 기본값은 $KUBECONFIG, ~/.kube/config,\n파드의 서비스어카운트 순서로 찾는다"),
    };

    private readonly Option<string> _wait = new("--wait")
    {
        HelpName = "TIME",
        Description = context.Say(
            "Grade again every 2 seconds until all criteria pass,\nfor at most this long: 60s, 1m30s",
            "모든 기준을 통과할 때까지 2초마다 다시 채점하며 이만큼까지\n기다린다. 예: 60s, 1m30s"),
    };

    private readonly Option<string> _timeout = new("--timeout")
    {
        HelpName = "TIME",
        Description = context.Say(
            "How long the answers of one round may take; 30s by default", "한 번 채점할 때 응답을 기다리는 시간. 기본값은 30s"),
    };

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_live, _context, _kubeConfig, _wait, _timeout];

    /// <summary>What a command line says.</summary>
    public LiveArguments Read(ParseResult parse) => new()
    {
        IsLive = parse.GetValue(_live),
        Context = parse.GetValue(_context),
        KubeConfig = parse.GetValue(_kubeConfig),
        Wait = parse.GetValue(_wait),
        Timeout = parse.GetValue(_timeout),
        Given = [.. All.Where(option => parse.GetResult(option) is { Implicit: false }).Select(option => option.Name)],
    };
}
