using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A mapping as a map with text keys.</summary>
internal sealed class NodeMap(MappingNode mapping, FieldReads? reads, FieldPath path) : CelMap
{
    public override int Count
    {
        get
        {
            reads?.Add(path);
            return mapping.Values.Length;
        }
    }

    public override IEnumerable<CelValue> Keys
    {
        get
        {
            reads?.Add(path);
            return mapping.Values.Select(entry => new CelString(entry.Key));
        }
    }

    public override CelValue? Find(string key)
    {
        var below = reads is null ? path : path.Child(key);
        if (mapping.Find(key) is { } found)
            return NodeValue.Of(found, reads, below);
        reads?.Add(below);
        return null;
    }
}
