using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs show</c>.</summary>
internal sealed class ShowCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "show";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("todo", "todo");

    /// <inheritdoc/>
    public override string Usage => "show";

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
    }
}
