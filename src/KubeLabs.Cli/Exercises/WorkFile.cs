namespace KubeLabs.Cli;

/// <summary>A file of an exercise that goes into a folder to work in.</summary>
/// <param name="From">Where it is.</param>
/// <param name="To">Where it goes.</param>
internal sealed record WorkFile(string From, string To)
{
    /// <summary>Its bytes.</summary>
    public byte[] Read(CommandContext context)
    {
        using var stream = context.Files.OpenRead(From);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
