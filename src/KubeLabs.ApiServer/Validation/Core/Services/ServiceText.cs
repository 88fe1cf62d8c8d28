using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the rules of Services share.</summary>
internal static class ServiceText
{
    public const string SourceRangesAnnotation = "service.beta.kubernetes.io/load-balancer-source-ranges";
    public const string OnlyLoadBalancer = "may only be used when `type` is 'LoadBalancer'";
    public const string NotForExternalName = "may not be set for ExternalName services";

    public static FieldPath Spec { get; } = FieldPath.Root.Child("spec");

    public static bool Contains(ReadOnlySpan<Node> items, string text)
    {
        foreach (var item in items)
        {
            if (item.AsString() == text) return true;
        }

        return false;
    }

    /// <summary>As above, whatever spaces are around the items.</summary>
    public static bool ContainsTrimmed(ReadOnlySpan<Node> items, string text)
    {
        foreach (var item in items)
        {
            if (item.AsString()?.Trim() == text) return true;
        }

        return false;
    }
}
