using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An object of a state as a value: a map of its fields from which functions of the model come back to the object.</summary>
/// <param name="item">The object.</param>
/// <param name="state">The state that it is in.</param>
/// <param name="reads">Where it is noted what is read of it; null where nobody asks.</param>
/// <param name="at">Where its fields are in the object that reads are noted of.</param>
internal sealed class ModelObject(KubeObject item, ClusterState state, FieldReads? reads, FieldPath at) : CelMap
{
    private readonly CelMap _fields = (CelMap)NodeValue.Of(item.Root, reads, at);

    /// <summary>The object.</summary>
    public KubeObject Item => item;

    /// <summary>The state that it is in.</summary>
    public ClusterState State => state;

    /// <inheritdoc/>
    public override int Count => _fields.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => _fields.Keys;

    /// <inheritdoc/>
    public override CelValue? Find(string key) => _fields.Find(key);

    /// <summary>Notes what a function reads of it.</summary>
    public void Read(params ReadOnlySpan<string> fields)
    {
        if (reads is null) return;
        foreach (var field in fields)
        {
            var path = at;
            foreach (var step in field.Split('.')) path = path.Child(step);
            reads.Add(path);
        }
    }
}
