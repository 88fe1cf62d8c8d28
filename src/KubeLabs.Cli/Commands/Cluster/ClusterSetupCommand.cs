using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs cluster setup</c>.</summary>
internal sealed class ClusterSetupCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "setup";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Put an exercise into a cluster", "클러스터에 실습을 준비한다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Make the namespaces and objects that an exercise begins with, as kubectl apply does, or bring them back.\n"
        + "An object that someone else made is never touched without --force, and nothing is written while there is one.\n"
        + "Exit status: 0 done, 2 wrong usage, or something is in the way, 3 the cluster failed.",
        "실습을 시작할 때 있어야 하는 네임스페이스와 오브젝트를 kubectl apply처럼 만들거나 되돌린다.\n"
        + "다른 사람이 만든 오브젝트는 --force 없이 건드리지 않으며, 그런 것이 하나라도 있으면 아무것도 쓰지 않는다.\n"
        + "종료 상태: 0 완료, 2 잘못된 사용법이나 걸림돌이 있음, 3 클러스터 오류.");

    /// <inheritdoc/>
    public override string Usage => "cluster setup ID [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs cluster setup add-toleration", new("in the current context", "현재 컨텍스트에 준비한다")),
        new("kubelabs cluster setup add-toleration --context lab", new("in a cluster that is not of kind, minikube or k3d", "kind, minikube, k3d가 아닌 클러스터에 준비한다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var options = new ClusterOptions(context);
        var force = new Option<bool>("--force")
        {
            Arity = ArgumentArity.Zero,
            Description = context.Say("Take over objects that someone else made", "다른 사람이 만든 오브젝트도 넘겨받는다"),
        };
        options.AddTo(command, context, force);
        command.SetAction(parse => ClusterSetupRun.Run(options.Read(parse, force), context));
    }
}
