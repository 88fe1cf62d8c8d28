using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Objects as the server prints them in some of its messages: as its internal types, whose fields have the names of Go, its order, and
/// all of them, unset ones too.
/// </summary>
internal static class InternalForm
{
    // Internally these fields of a Pod belong to its security context.
    private static readonly string[] _ofSecurityContext = ["hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace", "hostUsers"];

    /// <summary>A value of an internal type; <c>null</c> where it is absent.</summary>
    public static string Print(string type, Node? value)
    {
        var text = new StringBuilder();
        Append(text, $"*{type}", value);
        return text.ToString();
    }

    /// <summary>Whether two values are one as the server has them: a written false, 0 or empty text is as good as none.</summary>
    public static bool Same(string type, Node? one, Node? other) =>
        SemanticEquality.Same(one, other) || string.Equals(Print(type, one), Print(type, other), StringComparison.Ordinal);

    /// <summary>How two values of an internal type differ: the lines of their JSON that do, with those around them.</summary>
    public static string Difference(string type, Node? old, Node? now) =>
        UnifiedDiff.Of(IndentedJson.Lines(Print(type, old)), IndentedJson.Lines(Print(type, now)));

    private static void Append(StringBuilder text, string kind, Node? value)
    {
        var isSet = value is not (null or { IsNull: true });
        if (kind[0] == '*' && isSet) Append(text, kind[1..], value);
        else if (kind[0] == '*') text.Append("null");
        else if (kind[0] == '[') AppendList(text, kind[2..], value as SequenceNode);
        else if (kind[0] == '{') AppendMap(text, kind[2..], value as MappingNode);
        else if (kind.Length > 1) AppendObject(text, kind, value);
        else text.Append(Scalar(kind[0], isSet ? value : null));
    }

    private static string Scalar(char kind, Node? value) => kind switch
    {
        'L' => LabelSelectorRules.Print(value),
        'q' => $"\"{QuantityRules.Read(value) ?? Quantity.Zero}\"",
        _ when value is not null => GoJsonWriter.Of(value),
        's' => "\"\"",
        'b' => "false",
        _ => "0",
    };

    private static void AppendList(StringBuilder text, string kind, SequenceNode? list)
    {
        if (list is null)
        {
            text.Append("null");
            return;
        }

        text.Append('[');
        for (var i = 0; i < list.Values.Length; i++)
        {
            if (i > 0) text.Append(',');
            Append(text, kind, list.Values[i]);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, string kind, MappingNode? map)
    {
        if (map is null)
        {
            text.Append("null");
            return;
        }

        text.Append('{');
        foreach (var entry in map.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (text[^1] != '{') text.Append(',');
            text.Append(GoJsonWriter.Of(ScalarNode.Of(entry.KeyPosition, entry.Key))).Append(':');
            Append(text, kind, entry.Value);
        }

        text.Append('}');
    }

    private static void AppendObject(StringBuilder text, string type, Node? value)
    {
        if (type == "PodSpec") value = WithSecurityContext(value);
        text.Append('{');
        foreach (var field in InternalTypes.FieldsOf(type))
        {
            if (field.Kind == InternalTypes.Metadata) AppendMetadata(text, value?["metadata"]);
            else
            {
                if (text[^1] != '{') text.Append(',');
                text.Append('"').Append(field.Name).Append("\":");
                Append(text, field.Kind, Find(value, field.Key));
            }
        }

        text.Append('}');
    }

    // Metadata has the public form everywhere, and stands among the fields of its object.
    private static void AppendMetadata(StringBuilder text, Node? metadata)
    {
        foreach (var field in InternalTypes.MetadataFields)
        {
            if (metadata?[field] is not { } value || SemanticEquality.IsEmpty(value)) continue;
            if (text[^1] != '{') text.Append(',');
            text.Append('"').Append(field).Append("\":").Append(value is MappingNode ? GoValue.PrintMap(value) : GoJsonWriter.Of(value));
        }
    }

    private static Node? Find(Node? node, string key)
    {
        foreach (var entry in node.Members())
        {
            if (string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase)) return entry.Value;
        }

        return null;
    }

    private static Node? WithSecurityContext(Node? spec) => spec is not MappingNode pod
        ? spec
        : pod.ChangeOrAdd("securityContext", context =>
        {
            foreach (var field in _ofSecurityContext)
            {
                if (pod.Find(field) is { } value) context = context.With(field, value);
            }

            return context;
        });
}
