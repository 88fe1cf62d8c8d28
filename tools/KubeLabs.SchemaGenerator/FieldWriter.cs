using System.Text.Json;
using KubeLabs.ApiServer;

namespace KubeLabs.SchemaGenerator;

/// <summary>Writes the record of a field and, below it, of its items.</summary>
internal sealed class FieldWriter(StringTable strings, Func<string, int> typeNumber, BinaryWriter writer)
{
    public void Write(string name, JsonElement facts, Declaration go, string? embedding)
    {
        var kind = Facts.Kind(facts);
        writer.Write7BitEncodedInt(strings.Number(name));
        writer.Write((byte)kind);
        writer.Write((byte)Facts.ListType(facts));
        var flags = Flags(facts, go, embedding);
        writer.Write7BitEncodedInt((int)flags);
        writer.Write7BitEncodedInt(strings.Number(go.Type));
        if (flags.HasFlag(FieldFlags.HasMergeKey)) writer.Write7BitEncodedInt(strings.Number(Facts.Text(facts, "patchMergeKey")!));
        if (flags.HasFlag(FieldFlags.HasEnum)) Write(Facts.Texts(facts, "enum"));
        if (flags.HasFlag(FieldFlags.HasListKeys)) Write(Facts.Texts(facts, "listMapKeys"));
        if (flags.HasFlag(FieldFlags.HasEmbedding)) writer.Write7BitEncodedInt(strings.Number(embedding!));
        if (kind == FieldKind.Object) writer.Write7BitEncodedInt(typeNumber(Facts.Text(facts, "ref")!));
        if (kind == FieldKind.Array) Element(facts.GetProperty("items"), go.Type);
        if (kind == FieldKind.Map) Element(facts.GetProperty("map"), go.Type);
    }

    private void Element(JsonElement facts, string listType)
    {
        var type = GoTypes.Element(listType) ?? Facts.PlainType(facts);
        Write("", facts, new(type, FieldFlags.None), null);
    }

    private void Write(IEnumerable<string> texts)
    {
        string[] list = [.. texts];
        writer.Write7BitEncodedInt(list.Length);
        foreach (var text in list) writer.Write7BitEncodedInt(strings.Number(text));
    }

    private static FieldFlags Flags(JsonElement facts, Declaration go, string? embedding)
    {
        var patch = (Facts.Text(facts, "patchStrategy") ?? "").Split(',');
        return go.Flags
            | (facts.TryGetProperty("required", out _) ? FieldFlags.Required : 0)
            | (patch.Contains("merge") ? FieldFlags.PatchMerge : 0)
            | (patch.Contains("retainKeys") ? FieldFlags.PatchRetainKeys : 0)
            | (facts.TryGetProperty("patchMergeKey", out _) ? FieldFlags.HasMergeKey : 0)
            | (facts.TryGetProperty("enum", out _) ? FieldFlags.HasEnum : 0)
            | (facts.TryGetProperty("listMapKeys", out _) ? FieldFlags.HasListKeys : 0)
            | (embedding is null ? 0 : FieldFlags.HasEmbedding);
    }
}
