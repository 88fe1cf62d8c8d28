using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs cluster</c>: exercises in a real cluster.</summary>
internal sealed class ClusterCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "cluster";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Set exercises up in a real cluster", "실제 클러스터에 실습을 준비한다");

    /// <inheritdoc/>
    public override string Usage => "cluster COMMAND …";

    /// <inheritdoc/>
    public override IReadOnlyList<CommandDefinition> Below { get; } =
    [
        new ClusterKindConfigCommand(),
        new ClusterSetupCommand(),
        new ClusterStatusCommand(),
        new ClusterResetCommand(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs cluster kind-config add-toleration | kind create cluster --config -", new("a cluster for an exercise", "실습에 맞는 클러스터를 만든다")),
        new("kubelabs cluster setup add-toleration", new("what is there before you start", "시작할 때 있어야 하는 것을 만든다")),
        new("kubelabs cluster reset add-toleration", new("take it away again", "다시 없앤다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
    }
}
