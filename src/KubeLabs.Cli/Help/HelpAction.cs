using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace KubeLabs.Cli;

/// <summary><c>--help</c>.</summary>
internal sealed class HelpAction(CommandContext context) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        context.Output.Write(Encoding.UTF8.GetBytes(HelpPage.Of(parseResult.CommandResult.Command, context)));
        return ExitStatus.Done;
    }
}
