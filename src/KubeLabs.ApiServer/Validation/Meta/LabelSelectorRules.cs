using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A selector with <c>matchLabels</c> and <c>matchExpressions</c> (<c>ValidateLabelSelector</c>).</summary>
internal static class LabelSelectorRules
{
    public static void Validate(Node? selector, FieldPath path, CauseList causes)
    {
        ObjectMetaRules.Labels(selector?["matchLabels"], path.Child("matchLabels"), causes);
        var items = selector.List("matchExpressions");
        for (var i = 0; i < items.Length; i++) Requirement(items[i], path.Child("matchExpressions").At(i), causes);
    }

    /// <summary>Whether the server can turn a selector into requirements: keys, values and operators are well formed.</summary>
    public static bool IsUsable(Node? selector)
    {
        var causes = new CauseList();
        Validate(selector, FieldPath.Root, causes);
        return causes.Count == 0;
    }

    /// <summary>Whether a selector is absent or has no requirement.</summary>
    public static bool IsEmpty(Node? selector) =>
        selector.Map("matchLabels").Length == 0 && selector.List("matchExpressions").Length == 0;

    /// <summary>A selector as the server prints it: the parts in the order of its type, empty ones left out.</summary>
    public static string Print(Node? selector)
    {
        if (selector is null) return "null";
        var parts = new List<string>();
        if (selector.Map("matchLabels").Length > 0) parts.Add($"\"matchLabels\":{GoValue.PrintMap(selector["matchLabels"])}");
        if (selector["matchExpressions"] is SequenceNode { Values.IsEmpty: false } items)
        {
            parts.Add($"\"matchExpressions\":[{string.Join(',', items.Values.Select(PrintRequirement))}]");
        }

        return $"{{{string.Join(',', parts)}}}";
    }

    private static string PrintRequirement(Node item)
    {
        var values = item.List("values").Length == 0 ? "" : $",\"values\":{GoJsonWriter.Of(item["values"]!)}";
        var (key, name) = (ScalarNode.Of(item.Position, item.Text("key")), ScalarNode.Of(item.Position, item.Text("operator")));
        return $"{{\"key\":{GoJsonWriter.Of(key)},\"operator\":{GoJsonWriter.Of(name)}{values}}}";
    }

    private static void Requirement(Node item, FieldPath path, CauseList causes)
    {
        Operator(item, path, causes);
        var key = item.Text("key");
        causes.InvalidEach(path.Child("key"), key, LabelFormats.Key(key));
        var values = item.List("values");
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i].AsString() ?? "";
            causes.InvalidEach(path.Child("values").At(i), value, LabelFormats.Value(value));
        }
    }

    private static void Operator(Node item, FieldPath path, CauseList causes)
    {
        var count = item.List("values").Length;
        switch (item.Text("operator"))
        {
            case "In" or "NotIn":
                if (count == 0) causes.Required(path.Child("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist":
                if (count > 0) causes.Forbidden(path.Child("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
            case var unknown:
                causes.Invalid(path.Child("operator"), unknown, "not a valid selector operator");
                break;
        }
    }
}
