using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The schemas directly within a schema.</summary>
internal static class SchemaChildren
{
    private static readonly string[] _single = ["items", "not", "additionalProperties"];
    private static readonly string[] _groups = ["allOf", "anyOf", "oneOf"];

    public static IEnumerable<Node> Of(MappingNode schema)
    {
        foreach (var field in _single)
        {
            if (schema[field] is MappingNode child) yield return child;
        }

        foreach (var group in _groups)
        {
            if (schema[group] is not SequenceNode list) continue;
            foreach (var child in list.Values) yield return child;
        }

        if (schema["properties"] is not MappingNode properties) yield break;
        foreach (var entry in properties.Values) yield return entry.Value;
    }
}
