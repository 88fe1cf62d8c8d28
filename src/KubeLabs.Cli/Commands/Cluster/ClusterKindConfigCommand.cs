using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs cluster kind-config</c>.</summary>
internal sealed class ClusterKindConfigCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "kind-config";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Print a kind configuration for an exercise", "실습에 맞는 kind 설정을 출력한다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Print the configuration of a kind cluster with the nodes, labels and taints that an exercise needs.\n"
        + "The label kubelabs.dev/node says which node plays which node of the exercise.",
        "실습에 필요한 노드, 레이블, 테인트를 갖춘 kind 클러스터의 설정을 출력한다.\n"
        + "kubelabs.dev/node 레이블은 각 노드가 실습의 어느 노드 역할을 하는지 나타낸다.");

    /// <inheritdoc/>
    public override string Usage => "cluster kind-config ID [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs cluster kind-config add-toleration > kind.yaml", new("into a file", "파일로 저장한다")),
        new("kubelabs cluster kind-config add-toleration | kind create cluster --config -", new("straight into a cluster", "바로 클러스터를 만든다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var id = CommonOptions.ExerciseId(context);
        var exercises = CommonOptions.Exercises(context);
        command.Add(id);
        foreach (var option in (Option[])[exercises, CommonOptions.Language(context)]) command.Add(option);
        command.SetAction(parse => ClusterKindConfigRun.Run(parse.GetValue(id), parse.GetValue(exercises), context));
    }
}
