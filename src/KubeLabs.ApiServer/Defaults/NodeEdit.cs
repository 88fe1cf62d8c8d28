using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Small changes of the immutable tree. A change that changes nothing returns the same instance.</summary>
public static class NodeEdit
{
    /// <summary>Whether a pointer, a list or a map is unset: absent or null.</summary>
    public static bool Lacks(this Node node, string key) => node[key] is null or { IsNull: true };

    /// <summary>Whether a plain string is unset: absent, null or empty.</summary>
    public static bool LacksText(this Node node, string key) =>
        node[key] is null or { IsNull: true } or ScalarNode { Kind: ScalarKind.String, Text.Length: 0 };

    /// <summary>A field as a mapping, or null.</summary>
    public static MappingNode? Object(this Node? node, string key) => node?[key] as MappingNode;

    /// <summary>Whether a field is a mapping, a list or a map with something in it.</summary>
    public static bool HasAny(this Node? node, string key) =>
        node?[key] is MappingNode { Values.Length: > 0 } or SequenceNode { Values.Length: > 0 };

    /// <summary>With a text field set.</summary>
    public static MappingNode Set(this MappingNode map, string key, string value) => map.With(key, ScalarNode.Of(map.Position, value));

    /// <summary>With an integer field set.</summary>
    public static MappingNode Set(this MappingNode map, string key, long value) => map.With(key, ScalarNode.Of(map.Position, value));

    /// <summary>With a boolean field set.</summary>
    public static MappingNode Set(this MappingNode map, string key, bool value) => map.With(key, ScalarNode.Of(map.Position, value));

    /// <summary>Replaces a field by what <paramref name="change"/> makes of it; an absent or null one is left alone.</summary>
    public static MappingNode Change(this MappingNode map, string key, Func<MappingNode, MappingNode> change)
    {
        if (map.Find(key) is not MappingNode before) return map;
        var after = change(before);
        return ReferenceEquals(before, after) ? map : map.With(key, after);
    }

    /// <summary>As <see cref="Change"/>, with an absent or null field as an empty mapping.</summary>
    public static MappingNode ChangeOrAdd(this MappingNode map, string key, Func<MappingNode, MappingNode> change)
    {
        if (!map.Lacks(key)) return map.Change(key, change);
        var after = change(MappingNode.Empty(map.Position));
        return map.With(key, after);
    }

    /// <summary>Replaces each mapping of a list by what <paramref name="change"/> makes of it.</summary>
    public static MappingNode ChangeEach(this MappingNode map, string key, Func<MappingNode, MappingNode> change)
    {
        if (map.Find(key) is not SequenceNode before) return map;
        var after = Each(before, change);
        return ReferenceEquals(before, after) ? map : map.With(key, after);
    }

    /// <summary>Appends to a list, which is made where it is absent.</summary>
    public static MappingNode Append(this MappingNode map, string key, Node item)
    {
        var list = map.Find(key) as SequenceNode;
        return map.With(key, new SequenceNode(list?.Position ?? map.Position, (list?.Values ?? []).Add(item)));
    }

    /// <summary>A mapping, all of it at one place.</summary>
    public static MappingNode Mapping(Position at, params (string Key, Node Value)[] entries)
    {
        var values = ImmutableArray.CreateBuilder<MapEntry>(entries.Length);
        foreach (var (key, value) in entries) values.Add(new(key, value));
        return new(at, values.MoveToImmutable());
    }

    /// <summary>A list.</summary>
    public static SequenceNode List(Position at, params ImmutableArray<Node> items) => new(at, items);

    private static SequenceNode Each(SequenceNode list, Func<MappingNode, MappingNode> change)
    {
        ImmutableArray<Node>.Builder? changed = null;
        for (var i = 0; i < list.Values.Length; i++)
        {
            if (list.Values[i] is not MappingNode before) continue;
            var after = change(before);
            if (ReferenceEquals(before, after)) continue;
            changed ??= list.Values.ToBuilder();
            changed[i] = after;
        }

        return changed is null ? list : new(list.Position, changed.MoveToImmutable());
    }
}
