using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The places where a class may provision volumes: terms of labels with their values, no term twice.</summary>
internal static class TopologyTermRules
{
    public static void Validate(ReadOnlySpan<Node> terms, FieldPath path, CauseList causes)
    {
        var earlier = new List<Dictionary<string, HashSet<string>>>();
        for (var i = 0; i < terms.Length; i++)
        {
            var term = Term(terms[i], path.At(i).Child("matchLabelExpressions"), causes);
            // The server compares with as many empty terms as there are terms before it compares with the earlier ones.
            var same = (term.Count == 0 ? terms.Length : 0) + earlier.Count(other => Same(term, other));
            for (var j = 0; j < same; j++) causes.Duplicate(path.At(i).Child("matchLabelExpressions"), "");
            earlier.Add(term);
        }
    }

    private static Dictionary<string, HashSet<string>> Term(Node term, FieldPath path, CauseList causes)
    {
        var keys = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var items = term.List("matchLabelExpressions");
        for (var i = 0; i < items.Length; i++)
        {
            var key = items[i].Text("key");
            var values = Values(items[i], path.At(i).Child("values"), causes);
            causes.InvalidEach(path.At(i).Child("key"), key, LabelFormats.Key(key));
            if (keys.ContainsKey(key)) causes.Duplicate(path.At(i).Child("key"), key);
            keys[key] = values;
        }

        return keys;
    }

    private static HashSet<string> Values(Node requirement, FieldPath path, CauseList causes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = requirement.List("values");
        if (values.Length == 0) causes.Required(path);
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i].AsString() ?? "";
            if (!seen.Add(value)) causes.Duplicate(path.At(i), value);
        }

        return seen;
    }

    private static bool Same(Dictionary<string, HashSet<string>> one, Dictionary<string, HashSet<string>> other)
    {
        if (one.Count != other.Count) return false;
        foreach (var (key, values) in one)
        {
            if (!other.TryGetValue(key, out var others) || !values.SetEquals(others)) return false;
        }

        return true;
    }
}
