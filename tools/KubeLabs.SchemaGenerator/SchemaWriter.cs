using System.Text.Json;
using KubeLabs.ApiServer;

namespace KubeLabs.SchemaGenerator;

/// <summary>Turns the facts into the file that the program embeds. Only types that a resource reaches are written.</summary>
internal sealed class SchemaWriter(JsonElement facts)
{
    private readonly JsonElement _definitions = facts.GetProperty("definitions");
    private readonly StringTable _strings = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _types = [];

    public byte[] Write(byte[] hash)
    {
        var resources = Resources();
        var types = Types();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(SchemaFormat.Magic);
        writer.Write(SchemaFormat.Version);
        writer.Write(hash);
        writer.Write(SchemaFormat.HeaderLength);
        writer.Write(SchemaFormat.HeaderLength + types.Length);
        writer.Write(SchemaFormat.HeaderLength + types.Length + resources.Length);
        writer.Write(types);
        writer.Write(resources);
        _strings.Write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private byte[] Resources()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var resources = facts.GetProperty("resources").EnumerateObject().ToArray();
        writer.Write7BitEncodedInt(resources.Length);
        foreach (var resource in resources) Resource(writer, resource);
        writer.Flush();
        return stream.ToArray();
    }

    private void Resource(BinaryWriter writer, JsonProperty resource)
    {
        var parts = resource.Name.Split('/');
        var group = parts.Length == 3 ? parts[0] : "";
        writer.Write7BitEncodedInt(_strings.Number(group));
        writer.Write7BitEncodedInt(_strings.Number(parts[^2]));
        writer.Write7BitEncodedInt(_strings.Number(parts[^1]));
        writer.Write7BitEncodedInt(_strings.Number(resource.Value.GetProperty("resource").GetString()!));
        writer.Write(resource.Value.GetProperty("namespaced").GetBoolean());
        writer.Write7BitEncodedInt(TypeNumber(Definition(group, parts[^2], parts[^1])));
    }

    private string Definition(string group, string version, string kind)
    {
        foreach (var definition in _definitions.EnumerateObject())
        {
            if (definition.Value.TryGetProperty("gvk", out var types) && types.EnumerateArray().Any(Is)) return definition.Name;
        }

        throw new InvalidDataException($"no definition for {group}/{version} {kind}");

        bool Is(JsonElement type) =>
            Facts.Text(type, "group") == group && Facts.Text(type, "version") == version && Facts.Text(type, "kind") == kind;
    }

    // The list grows while it is walked: a field's type gets a number when it is first named.
    private byte[] Types()
    {
        List<byte[]> records = [];
        for (var i = 0; i < _types.Count; i++) records.Add(Type(_types[i]));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(records.Count);
        var at = SchemaFormat.HeaderLength + 4 + (records.Count * 4);
        foreach (var record in records)
        {
            writer.Write(at);
            at += record.Length;
        }

        foreach (var record in records) writer.Write(record);
        writer.Flush();
        return stream.ToArray();
    }

    private byte[] Type(string name)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var fields = _definitions.GetProperty(name).TryGetProperty("fields", out var found) ? found.EnumerateObject().ToArray() : [];
        Array.Sort(fields, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        writer.Write7BitEncodedInt(_strings.Number(name));
        writer.Write7BitEncodedInt(fields.Length);
        var field = new FieldWriter(_strings, TypeNumber, writer);
        foreach (var (key, value) in fields.Select(field => (field.Name, field.Value)))
        {
            var embedding = value.TryGetProperty("go", out _) ? null : Embedding.Of(name, key);
            field.Write(key, value, Declaration.Of(_definitions, name, key, value), embedding);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private int TypeNumber(string definition)
    {
        if (_numbers.TryGetValue(definition, out var number)) return number;
        _types.Add(definition);
        return _numbers[definition] = _types.Count - 1;
    }
}
