namespace KubeLabs.Live;

/// <summary>How a run of a credential plugin went.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">What it wrote to standard output: credentials, so nobody shows it.</param>
internal sealed record PluginRun(PluginEnd End, int Status, ReadOnlyMemory<byte> Output)
{
    public static PluginRun Without(PluginEnd end) => new(end, 0, default);
}
