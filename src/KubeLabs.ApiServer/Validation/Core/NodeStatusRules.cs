using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the status of a Node must be where it is written.</summary>
internal static class NodeStatusRules
{
    private const int LongestFeature = 253;

    public static void Resources(Node? status, CauseList causes)
    {
        foreach (var side in (ReadOnlySpan<string>)["capacity", "allocatable"])
        {
            foreach (var entry in status.Map(side))
            {
                var path = FieldPath.Root.Child("status").Child(side, entry.Key);
                if (ResourceAmounts.Of(entry.Value) is { } amount) QuantityRules.Validate(entry.Key, amount, path, causes);
            }
        }
    }

    public static void Swap(Node? status, FieldPath path, CauseList causes)
    {
        if (status?["nodeInfo"]?["swap"].Field("capacity")?.AsInteger() is { } capacity)
        {
            FieldRules.NotPositive(capacity, path.Child("capacity"), causes);
        }
    }

    public static void Features(Node? status, FieldPath path, CauseList causes)
    {
        var features = status.List("declaredFeatures");
        for (var i = 0; i < features.Length; i++)
        {
            var feature = features[i].AsString() ?? "";
            if (FeatureFault(feature) is { } fault)
            {
                causes.Invalid(path.At(i), feature, $"invalid feature name {GoValue.Quote(feature)}: {fault}");
            }

            if (i + 1 == features.Length) break;
            var next = features[i + 1].AsString() ?? "";
            var order = string.CompareOrdinal(feature, next);
            if (order == 0) causes.Duplicate(path.At(i + 1), next);
            else if (order > 0) causes.Invalid(path.At(i + 1), next, "list must be sorted alphabetically");
        }
    }

    public static void Addresses(Node? status, FieldPath path, CauseList causes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var addresses = status.List("addresses");
        for (var i = 0; i < addresses.Length; i++)
        {
            var printed = InternalForm.Print("NodeAddress", addresses[i]);
            if (!seen.Add(printed)) causes.DuplicatePrinted(path.At(i), printed);
        }
    }

    private static string? FeatureFault(string feature)
    {
        if (Characters.Bytes(feature) > LongestFeature) return FormatText.MostCharacters(LongestFeature);
        var isGood = feature.Length > 0 && char.IsAsciiLetterUpper(feature[0]);
        foreach (var range in feature.AsSpan().Split('/'))
        {
            var part = feature.AsSpan()[range];
            isGood &= part.Length > 0 && char.IsAsciiLetter(part[0]) && Characters.AreWord(part, "");
        }

        return isGood
            ? null
            : "must start with an UpperCamelCase segment, with subsequent segments separated by '/' "
                + "(e.g., MyFeature or MyFeature/mySubFeature), and contain only alphanumeric characters and slashes";
    }
}
