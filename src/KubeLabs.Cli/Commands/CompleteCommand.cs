using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs complete</c>.</summary>
internal sealed class CompleteCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "complete";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("todo", "todo");

    /// <inheritdoc/>
    public override string Usage => "complete";

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
    }
}
