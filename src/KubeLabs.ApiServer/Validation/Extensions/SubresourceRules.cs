using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The scale subresource of a custom kind.</summary>
internal static class SubresourceRules
{
    public static void Validate(Node? subresources, FieldPath path, CauseList causes)
    {
        if (subresources.Field("scale") is not { } scale) return;
        var place = path.Child("scale");
        Below(scale, "specReplicasPath", ".spec.", place, causes);
        Below(scale, "statusReplicasPath", ".status.", place, causes);
        var selector = scale.Text("labelSelectorPath");
        if (selector.Length == 0 || !SimplePathRules.Validate(selector, place.Child("labelSelectorPath"), causes)) return;
        if (selector.StartsWith(".spec.", StringComparison.Ordinal) || selector.StartsWith(".status.", StringComparison.Ordinal)) return;
        causes.Invalid(place.Child("labelSelectorPath"), selector, "should be a json path under either .spec or .status");
    }

    private static void Below(Node scale, string field, string start, FieldPath path, CauseList causes)
    {
        var text = scale.Text(field);
        if (!SimplePathRules.Validate(text, path.Child(field), causes) || text.StartsWith(start, StringComparison.Ordinal)) return;
        causes.Invalid(path.Child(field), text, $"should be a json path under {start[..^1]}");
    }
}
