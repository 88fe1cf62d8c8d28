using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs completion</c>.</summary>
internal sealed class CompletionCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "completion";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("todo", "todo");

    /// <inheritdoc/>
    public override string Usage => "completion";

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
    }
}
