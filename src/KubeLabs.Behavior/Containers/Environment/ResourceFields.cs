using System.Globalization;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The resources of a container that a container may ask for, as a whole number of the divisor, rounded up. A limit that is not set is
/// that of the node, which is not known. Source: Kubernetes' <c>ExtractContainerResourceValue</c>.
/// </summary>
internal static class ResourceFields
{
    /// <summary>The value; null where only the node knows it.</summary>
    public static string? Value(PodInstance pod, ContainerView own, Node reference)
    {
        var resource = reference["resource"]?.AsString() ?? "";
        var dot = resource.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || Container(pod, own, reference["containerName"]?.AsString() ?? "") is not { } container) return null;
        var (side, name) = (resource[..dot], resource[(dot + 1)..]);
        var isLimit = side == "limits";
        var node = isLimit ? container.Limits?[name] : container.Requests?[name] ?? container.Limits?[name];
        if (Amounts.Of(node) is not { } amount) return isLimit ? null : "0";
        var divisor = Amounts.Of(reference["divisor"]) is { Value: > 0 } given ? given : Quantity.Of(1);
        var (all, part) = name == "cpu" ? (amount.Milli, divisor.Milli) : (amount.Units, divisor.Units);
        return decimal.Ceiling(all / part).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The origin of such a value.</summary>
    public static ValueOrigin Origin(Node reference) => new(OriginKind.Resource, reference["resource"]?.AsString() ?? "", "");

    private static ContainerView? Container(PodInstance pod, ContainerView own, string name)
    {
        if (name.Length == 0) return own.Node is null ? null : own;
        var spec = new PodView(pod.Pod).Spec;
        foreach (var container in spec.Containers.AddRange(spec.InitContainers))
        {
            if (container.Name == name) return container;
        }

        return null;
    }
}
