using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary><c>stringData</c> of a Secret is only for writing: it goes into <c>data</c>, over what is there.</summary>
internal static class SecretDefaults
{
    public static MappingNode WithStringData(MappingNode root)
    {
        root = root.Change("data", WithoutNulls);
        if (root.IndexOf("stringData") < 0) return root;
        return root["stringData"] is MappingNode { Values.Length: > 0 } plain
            ? root.ChangeOrAdd("data", data => Merge(data, plain)).Without("stringData")
            : root.Without("stringData");
    }

    // No bytes are stored as an empty text.
    private static MappingNode WithoutNulls(MappingNode data)
    {
        var result = data;
        foreach (var entry in data.Values)
        {
            if (entry.Value.IsNull) result = result.With(entry.Key, ScalarNode.Of(entry.Value.Position, ""));
        }

        return result;
    }

    private static MappingNode Merge(MappingNode data, MappingNode plain)
    {
        foreach (var entry in plain.Values)
        {
            var bytes = Encoding.UTF8.GetBytes(entry.Value.AsString() ?? "");
            data = data.With(entry.Key, ScalarNode.Of(entry.Value.Position, Convert.ToBase64String(bytes)));
        }

        return data;
    }
}
