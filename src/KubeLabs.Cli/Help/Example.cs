using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>An example of a command line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Example(string Line, LocalizedText Meaning);
