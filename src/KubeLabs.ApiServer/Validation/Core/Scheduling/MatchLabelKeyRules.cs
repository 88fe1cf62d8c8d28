using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary><c>matchLabelKeys</c> and <c>mismatchLabelKeys</c>: keys whose values come from the Pod itself.</summary>
internal static class MatchLabelKeyRules
{
    public static void Validate(Node? term, FieldPath path, CauseList causes)
    {
        Keys(term, "matchLabelKeys", path, causes);
        Keys(term, "mismatchLabelKeys", path, causes);
        AlsoInSelector(term, path, causes);
        AlsoMismatch(term, path.Child("matchLabelKeys"), causes);
    }

    private static void Keys(Node? term, string field, FieldPath path, CauseList causes)
    {
        var keys = term.List(field);
        if (keys.Length == 0) return;
        if (!term.Has("labelSelector"))
        {
            causes.Forbidden(path.Child(field), "must not be specified when labelSelector is not set");
            return;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].AsString() ?? "";
            causes.InvalidEach(path.Child(field).At(i), key, LabelFormats.Key(key));
        }
    }

    // By now the server has added the Pod's own labels to the selector: a key that is there twice was written too.
    private static void AlsoInSelector(Node? term, FieldPath path, CauseList causes)
    {
        if (term.Field("labelSelector") is not { } selector) return;
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = term.List("matchLabelKeys");
        for (var i = 0; i < keys.Length; i++) indexes[keys[i].AsString() ?? ""] = i;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in selector.Map("matchLabels")) seen.Add(entry.Key);
        foreach (var item in selector.List("matchExpressions"))
        {
            var key = item.Text("key");
            if (!seen.Add(key) && indexes.TryGetValue(key, out var index))
            {
                causes.Invalid(path.At(index), key, "exists in both matchLabelKeys and labelSelector");
            }
        }
    }

    private static void AlsoMismatch(Node? term, FieldPath path, CauseList causes)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in term.List("mismatchLabelKeys")) others.Add(key.AsString() ?? "");
        var keys = term.List("matchLabelKeys");
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].AsString() ?? "";
            if (others.Contains(key)) causes.Invalid(path.At(i), key, "exists in both matchLabelKeys and mismatchLabelKeys");
        }
    }
}
