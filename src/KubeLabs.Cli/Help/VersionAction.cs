using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary><c>--version</c>.</summary>
internal sealed class VersionAction(CommandContext context) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        context.Output.Write(Encoding.UTF8.GetBytes($"kubelabs {Versions.KubeLabs} (Kubernetes {Versions.Kubernetes})\n"));
        return ExitStatus.Done;
    }
}
