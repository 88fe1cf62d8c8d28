namespace KubeLabs.ApiServer;

/// <summary>
/// The layout of <c>schema.bin</c>, shared with the generator that writes it: magic, format version, SHA-256 of the facts,
/// three section offsets (strings, types, resources), then the sections. Numbers inside sections are 7-bit encoded.
/// </summary>
internal static class SchemaFormat
{
    public const uint Magic = 0x43534c4b;
    public const int Version = 1;
    public const int HashLength = 32;

    // Magic, version, hash, and the offsets of the three sections, four bytes each.
    public const int HashAt = 8;
    public const int SectionsAt = HashAt + HashLength;
    public const int HeaderLength = SectionsAt + 12;
}
