using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KubeLabs.Manifests;

/// <summary>Writes nodes as JSON.</summary>
public static class NodeJson
{
    private static readonly JsonWriterOptions _compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One line of JSON, keys in their order.</summary>
    public static string Compact(Node node) => Encoding.UTF8.GetString(Utf8(node).Span);

    /// <summary>The same as bytes.</summary>
    public static ReadOnlyMemory<byte> Utf8(Node node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, _compact)) Write(writer, node);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes a node as the next value.</summary>
    public static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case MappingNode mapping: Write(writer, mapping); break;
            case SequenceNode sequence: Write(writer, sequence); break;
            case ScalarNode { Kind: ScalarKind.String } text: writer.WriteStringValue(text.Text); break;
            case ScalarNode scalar: writer.WriteRawValue(scalar.Text, skipInputValidation: true); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static void Write(Utf8JsonWriter writer, MappingNode mapping)
    {
        writer.WriteStartObject();
        foreach (var entry in mapping.Values)
        {
            writer.WritePropertyName(entry.Key);
            Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SequenceNode sequence)
    {
        writer.WriteStartArray();
        foreach (var item in sequence.Values) Write(writer, item);
        writer.WriteEndArray();
    }
}
