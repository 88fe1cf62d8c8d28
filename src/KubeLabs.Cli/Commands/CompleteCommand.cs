using System.CommandLine;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs complete</c>: what the scripts of <c>kubelabs completion</c> ask.</summary>
internal sealed class CompleteCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "complete";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Say what can stand at the cursor", "커서 위치에 올 수 있는 말을 보여 준다");

    /// <inheritdoc/>
    public override string Usage => "complete -- WORD…";

    /// <inheritdoc/>
    public override bool IsHidden => true;

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var words = new Argument<string[]>("WORD") { Arity = ArgumentArity.ZeroOrMore, CaptureRemainingTokens = true };
        command.Add(words);
        command.SetAction(parse =>
        {
            foreach (var answer in Completions.Of(parse.GetValue(words) ?? [], context)) context.Output.Write(Encoding.UTF8.GetBytes(answer + "\n"));
            return ExitStatus.Done;
        });
    }
}
