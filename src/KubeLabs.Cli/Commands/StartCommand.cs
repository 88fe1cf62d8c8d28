using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs start</c>.</summary>
internal sealed class StartCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "start";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("todo", "todo");

    /// <inheritdoc/>
    public override string Usage => "start";

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
    }
}
