using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Reads <c>schema.bin</c> in the layout of <see cref="SchemaFormat"/>. A string or type is decoded when it is first asked for.
/// </summary>
internal sealed class SchemaFile
{
    private readonly byte[] _bytes;
    private readonly int _types;
    private readonly int _resources;
    private readonly int _strings;
    private readonly string?[] _texts;
    private readonly TypeSchema?[] _shells;

    public SchemaFile(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < SchemaFormat.HeaderLength || (uint)Int(0) != SchemaFormat.Magic || Int(4) != SchemaFormat.Version)
        {
            throw new InvalidDataException($"the embedded schema is not of format {SchemaFormat.Version}");
        }

        _types = Int(SchemaFormat.SectionsAt);
        _resources = Int(SchemaFormat.SectionsAt + 4);
        _strings = Int(SchemaFormat.SectionsAt + 8);
        _texts = new string?[Int(_strings)];
        _shells = new TypeSchema?[Int(_types)];
    }

    /// <summary>The SHA-256 of the facts that the file was made from.</summary>
    public ReadOnlySpan<byte> FactsHash => _bytes.AsSpan(SchemaFormat.HashAt, SchemaFormat.HashLength);

    public static SchemaFile Embedded()
    {
        using var stream = typeof(SchemaFile).Assembly.GetManifestResourceStream("KubeLabs.ApiServer.schema.bin")
            ?? throw new InvalidDataException("the embedded schema is missing");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes);
    }

    public ImmutableArray<ResourceType> Resources()
    {
        var at = _resources;
        var types = new ResourceType[Number(ref at)];
        for (var i = 0; i < types.Length; i++)
        {
            var type = new GroupVersionKind(Text(ref at), Text(ref at), Text(ref at));
            types[i] = new(type, Text(ref at), _bytes[at++] != 0, Type(Number(ref at)));
        }

        return [.. types];
    }

    /// <summary>The fields of the type record at an offset.</summary>
    public ImmutableArray<FieldSchema> Fields(int at)
    {
        _ = Number(ref at);
        var fields = new FieldSchema[Number(ref at)];
        for (var i = 0; i < fields.Length; i++) fields[i] = Field(ref at);
        return [.. fields];
    }

    private FieldSchema Field(ref int at)
    {
        var name = Text(ref at);
        var kind = (FieldKind)_bytes[at++];
        var listType = (ListType)_bytes[at++];
        var flags = (FieldFlags)Number(ref at);
        // Initialisers run in the order they are written in, which is the order of the record.
        return new()
        {
            Name = name,
            Kind = kind,
            ListType = listType,
            GoType = Text(ref at),
            IsRequired = (flags & FieldFlags.Required) != 0,
            IsPointer = (flags & FieldFlags.Pointer) != 0,
            OmitEmpty = (flags & FieldFlags.OmitEmpty) != 0,
            OmitZero = (flags & FieldFlags.OmitZero) != 0,
            PatchMerge = (flags & FieldFlags.PatchMerge) != 0,
            PatchRetainKeys = (flags & FieldFlags.PatchRetainKeys) != 0,
            PatchMergeKey = (flags & FieldFlags.HasMergeKey) != 0 ? Text(ref at) : null,
            Enum = (flags & FieldFlags.HasEnum) != 0 ? Texts(ref at) : [],
            ListMapKeys = (flags & FieldFlags.HasListKeys) != 0 ? Texts(ref at) : [],
            Embedding = (flags & FieldFlags.HasEmbedding) != 0 ? Text(ref at) : null,
            Object = kind == FieldKind.Object ? Type(Number(ref at)) : null,
            Element = kind is FieldKind.Array or FieldKind.Map ? Field(ref at) : null,
        };
    }

    // One object for a type, whoever asks first: types are compared by reference.
    private TypeSchema Type(int number)
    {
        if (Volatile.Read(ref _shells[number]) is { } known) return known;
        var record = Int(_types + 4 + (number * 4));
        var at = record;
        var shell = new TypeSchema(Text(ref at), this, record);
        return Interlocked.CompareExchange(ref _shells[number], shell, null) ?? shell;
    }

    private ImmutableArray<string> Texts(ref int at)
    {
        var texts = new string[Number(ref at)];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text(ref at);
        return [.. texts];
    }

    private string Text(ref int at)
    {
        var number = Number(ref at);
        if (Volatile.Read(ref _texts[number]) is { } known) return known;
        var ends = _strings + 4;
        var start = number == 0 ? 0 : Int(ends + ((number - 1) * 4));
        var characters = ends + (_texts.Length * 4);
        var text = Encoding.UTF8.GetString(_bytes.AsSpan(characters + start, Int(ends + (number * 4)) - start));
        return Interlocked.CompareExchange(ref _texts[number], text, null) ?? text;
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));

    private int Number(ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[at++];
            number |= (part & 0x7f) << shift;
            if (part < 0x80) return number;
        }
    }
}
