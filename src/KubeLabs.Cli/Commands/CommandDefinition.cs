using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>A command: its help and its grammar live together.</summary>
internal abstract class CommandDefinition
{
    /// <summary>Its word on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in a line.</summary>
    public abstract LocalizedText Summary { get; }

    /// <summary>What it does, in full.</summary>
    public virtual LocalizedText Description => Summary;

    /// <summary>How it is written, behind <c>kubelabs</c>.</summary>
    public abstract string Usage { get; }

    /// <summary>Examples for the help.</summary>
    public virtual IReadOnlyList<Example> Examples => [];

    /// <summary>Whether help leaves it out.</summary>
    public virtual bool IsHidden => false;

    /// <summary>The commands below it, such as <c>exercise lint</c>; one that has some does nothing itself.</summary>
    public virtual IReadOnlyList<CommandDefinition> Below => [];

    /// <summary>Adds its arguments, its options and its action.</summary>
    public abstract void Build(Command command, CommandContext context);
}
