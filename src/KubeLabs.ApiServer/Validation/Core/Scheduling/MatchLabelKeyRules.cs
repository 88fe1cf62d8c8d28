using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary><c>matchLabelKeys</c> and <c>mismatchLabelKeys</c>: keys whose values come from the Pod itself.</summary>
internal static class MatchLabelKeyRules
{
    public static void Validate(Node? term, PodContext pod, FieldPath path, CauseList causes)
    {
        Keys(term, "matchLabelKeys", path, causes);
        Keys(term, "mismatchLabelKeys", path, causes);
        AlsoInSelector(term, pod, path, causes);
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

    // The server looks for keys that the selector names twice, once it has added the Pod's own labels to it.
    private static void AlsoInSelector(Node? term, PodContext pod, FieldPath path, CauseList causes)
    {
        if (term.Field("labelSelector") is not { } selector) return;
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = term.List("matchLabelKeys");
        for (var i = 0; i < keys.Length; i++) indexes[keys[i].AsString() ?? ""] = i;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in selector.Map("matchLabels")) seen.Add(entry.Key);
        foreach (var key in Expressions(term, selector, pod))
        {
            if (!seen.Add(key) && indexes.TryGetValue(key, out var index))
            {
                causes.Invalid(path.At(index), key, "exists in both matchLabelKeys and labelSelector");
            }
        }
    }

    private static List<string> Expressions(Node? term, Node selector, PodContext pod)
    {
        var keys = new List<string>();
        foreach (var item in selector.List("matchExpressions")) keys.Add(item.Text("key"));
        if (!pod.IsNew) return keys;
        foreach (var field in (ReadOnlySpan<string>)["matchLabelKeys", "mismatchLabelKeys"])
        {
            foreach (var item in term.List(field))
            {
                if (item.AsString() is { } key && pod.Metadata?["labels"].Has(key) == true) keys.Add(key);
            }
        }

        return keys;
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
