using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs cluster reset</c>.</summary>
internal sealed class ClusterResetCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "reset";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Take an exercise out of a cluster", "클러스터에서 실습을 없앤다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Delete the objects that setup made for an exercise, and give its nodes back what they had.\n"
        + "Your own objects stay, except in a namespace that setup made, which goes with all that is in it.\n"
        + "Exit status: 0 done, 2 wrong usage, or not confirmed, 3 the cluster failed.",
        "setup이 실습을 위해 만든 오브젝트를 삭제하고 노드를 원래대로 되돌린다.\n"
        + "직접 만든 오브젝트는 남지만, setup이 만든 네임스페이스는 그 안의 것과 함께 삭제된다.\n"
        + "종료 상태: 0 완료, 2 잘못된 사용법이나 확인하지 않음, 3 클러스터 오류.");

    /// <inheritdoc/>
    public override string Usage => "cluster reset ID [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs cluster reset add-toleration", new("say what goes, ask, and delete it", "무엇이 사라지는지 보여 주고, 확인한 뒤 삭제한다")),
        new("kubelabs cluster reset add-toleration --yes", new("without asking", "묻지 않고 삭제한다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var options = new ClusterOptions(context);
        var yes = new Option<bool>("--yes", "-y")
        {
            Arity = ArgumentArity.Zero,
            Description = context.Say("Delete without asking", "묻지 않고 삭제한다"),
        };
        options.AddTo(command, context, yes);
        command.SetAction(parse => ClusterResetRun.Run(options.Read(parse, yes), context));
    }
}
