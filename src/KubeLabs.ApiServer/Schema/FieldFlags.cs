namespace KubeLabs.ApiServer;

/// <summary>What a field record of <c>schema.bin</c> says in one number, and which optional parts follow it.</summary>
[Flags]
internal enum FieldFlags
{
    None = 0,
    Required = 1,
    Pointer = 2,
    OmitEmpty = 4,
    OmitZero = 8,
    PatchMerge = 16,
    PatchRetainKeys = 32,
    HasMergeKey = 64,
    HasEnum = 128,
    HasListKeys = 256,
    HasEmbedding = 512,
}
