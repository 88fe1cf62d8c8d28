using System.Collections.Immutable;

namespace KubeLabs.Live;

/// <summary>One run of a credential plugin.</summary>
/// <param name="Command">An absolute path, or a name to look up in <c>PATH</c>; never in the folder that one happens to be in.</param>
/// <param name="Arguments">The arguments, each as it is: no shell reads them.</param>
/// <param name="Variables">What is set beside the environment of this process; of two of one name the later counts.</param>
/// <param name="IsInteractive">Whether it gets standard input; else it reads nothing.</param>
/// <param name="Error">Where its standard error goes, as it comes.</param>
/// <param name="Limit">How long it may take.</param>
internal sealed record PluginCommand(
    string Command,
    ImmutableArray<string> Arguments,
    ImmutableArray<KeyValuePair<string, string>> Variables,
    bool IsInteractive,
    TextWriter Error,
    TimeSpan Limit);
