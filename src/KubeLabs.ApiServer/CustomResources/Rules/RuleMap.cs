using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>An object or a map within a custom object. Fields have their names in rules; an object has no field that is null.</summary>
internal sealed class RuleMap(MappingNode map, StructuralSchema schema) : CelMap
{
    private readonly bool _isObject = schema.Properties.Count > 0;

    public MappingNode Node { get; } = map;

    public override int Count => Node.Values.Length;

    public override IEnumerable<CelValue> Keys
    {
        get
        {
            foreach (var entry in Node.Values)
            {
                if (Schema(entry.Key) is null) continue;
                yield return new CelString(_isObject ? RuleNames.Escape(entry.Key) ?? entry.Key : entry.Key);
            }
        }
    }

    public override CelValue? Find(string key)
    {
        var name = _isObject ? RuleNames.Unescape(key) : key;
        if (name is null || Node.Find(name) is not { } value || (_isObject && value.IsNull)) return null;
        return Schema(name) is { } known ? RuleValue.Of(value, known) : null;
    }

    protected override bool? EqualTo(CelContext context, CelMap other)
    {
        if (Count != other.Count) return false;
        foreach (var entry in Node.Values)
        {
            if (Schema(entry.Key) is null ? !SameUnknown(entry, other) : !SameKnown(context, entry.Key, other)) return false;
        }

        return true;
    }

    private StructuralSchema? Schema(string key) => _isObject ? schema.Properties.GetValueOrDefault(key) : schema.AdditionalProperties;

    private bool SameKnown(CelContext context, string key, CelMap other) => (Find(key), other.Find(key)) switch
    {
        (null, null) => true,
        ({ } own, { } value) => context.Same(own, value),
        _ => false,
    };

    // A field that the other has not is passed over, as the server does.
    private static bool SameUnknown(MapEntry entry, CelMap other) =>
        other is RuleMap map && (map.Node.Find(entry.Key) is not { } value || entry.Value.ValueEquals(value));
}
