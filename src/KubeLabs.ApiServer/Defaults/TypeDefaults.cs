using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the API server fills in for one type, in the order of the server: fields, then rules, then what is below.</summary>
internal sealed record TypeDefaults
{
    /// <summary>Defaults that are data.</summary>
    public ImmutableArray<FieldDefault> Fields { get; init; } = [];

    /// <summary>Defaults that depend on other fields.</summary>
    public Func<MappingNode, MappingNode>? Rule { get; init; }

    /// <summary>
    /// Objects that are there even when they are not written, as Go has them by value: their own defaults apply to an empty one.
    /// </summary>
    public ImmutableArray<string> Embedded { get; init; } = [];

    /// <summary>Applies the fields and the rule, not what is below.</summary>
    public MappingNode Apply(MappingNode node)
    {
        var filled = WithFields(node);
        return Rule is null ? filled : Rule(filled);
    }

    private MappingNode WithFields(MappingNode node)
    {
        ImmutableArray<MapEntry>.Builder? entries = null;
        foreach (var field in Fields)
        {
            var index = node.IndexOf(field.Field);
            if (!field.AppliesTo(index < 0 ? null : node.Values[index].Value)) continue;
            entries ??= node.Values.ToBuilder();
            MapEntry entry = new(field.Field, field.NodeAt(node.Position));
            if (index < 0) entries.Add(entry);
            else entries[index] = entry;
        }

        return entries is null ? node : new(node.Position, entries.ToImmutable());
    }
}
