using System.Collections.Immutable;

namespace KubeLabs.ApiServer;

/// <summary>An object type: its fields. Built-in types read their fields on first use.</summary>
public sealed class TypeSchema
{
    private readonly SchemaFile? _file;
    private readonly int _at;
    private FieldTable? _table;

    /// <summary>A type with fields of unique names.</summary>
    /// <param name="name">The full name; its last two parts are the Go package and the Go name.</param>
    /// <param name="fields">The fields.</param>
    public TypeSchema(string name, params ImmutableArray<FieldSchema> fields)
    {
        Name = name;
        _table = new(fields);
    }

    internal TypeSchema(string name, SchemaFile file, int at)
    {
        Name = name;
        _file = file;
        _at = at;
    }

    /// <summary>The full name, such as <c>io.k8s.api.core.v1.PodSpec</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the Go type, such as <c>PodSpec</c>.</summary>
    public string GoName => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>The Go package, such as <c>v1</c>.</summary>
    public string GoPackage => Name.Split('.') is [.., var package, _] ? package : "";

    /// <summary>The fields, sorted by name.</summary>
    public ReadOnlySpan<FieldSchema> Fields => Table.Fields;

    /// <summary>The field of a name, in its exact spelling, or null.</summary>
    public FieldSchema? Find(string name) => Table.Find(name);

    // Two threads may read the same fields at once; either table serves.
    private FieldTable Table => Volatile.Read(ref _table) ?? Load();

    private FieldTable Load()
    {
        var table = new FieldTable(_file!.Fields(_at));
        return Interlocked.CompareExchange(ref _table, table, null) ?? table;
    }
}
