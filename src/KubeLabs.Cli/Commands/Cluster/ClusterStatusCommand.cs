using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs cluster status</c>.</summary>
internal sealed class ClusterStatusCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "status";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Show what is set up in a cluster", "클러스터에 준비된 실습을 보여 준다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Show whether the cluster answers, which exercises are set up in it, and of one of them\n"
        + "whether its objects are there as they should be.\n"
        + "Exit status: 0 in order, 1 something of the exercise is missing or changed, 2 wrong usage, 3 no answer.",
        "클러스터가 응답하는지, 어떤 실습이 준비되어 있는지, 그리고 지정한 실습의 오브젝트가\n제대로 있는지 보여 준다.\n"
        + "종료 상태: 0 이상 없음, 1 실습의 오브젝트가 없거나 바뀜, 2 잘못된 사용법, 3 응답 없음.");

    /// <inheritdoc/>
    public override string Usage => "cluster status [ID] [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs cluster status", new("the cluster and its exercises", "클러스터와 준비된 실습을 본다")),
        new("kubelabs cluster status add-toleration", new("the objects of one exercise too", "한 실습의 오브젝트도 본다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var options = new ClusterOptions(context);
        options.AddTo(command, context, null);
        command.SetAction(parse => ClusterStatusRun.Run(options.Read(parse, null), context));
    }
}
