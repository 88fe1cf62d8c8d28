using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Rewrites the target ports of a Service by what they mean for the Pods that it selects.</summary>
internal static class ServicePortEdits
{
    /// <summary>The Service with other target ports; null leaves one as it is. A headless Service translates none.</summary>
    public static MappingNode Rewrite(MappingNode document, Wording wording, Func<ServiceEndpoints, ServicePortView, Node?> target)
    {
        if (document["kind"]?.AsString() != "Service" || wording.Stored(document) is not { } stored) return document;
        var service = new ServiceView(stored);
        var endpoints = ServiceEndpoints.Of(service, wording.State);
        if (service.IsHeadless || endpoints.Pods.IsEmpty) return document;
        if (document.Find("spec") is not MappingNode spec || spec.Find("ports") is not SequenceNode ports) return document;
        ImmutableArray<Node> changed = [.. ports.Values.Select(port => Changed(port, target(endpoints, new(port))))];
        return changed.AsSpan().SequenceEqual(ports.Values.AsSpan(), ReferenceEqualityComparer.Instance)
            ? document
            : document.With("spec", spec.With("ports", new SequenceNode(ports.Position, changed)));
    }

    /// <summary>What all of them are; null where one is not, or there is none.</summary>
    public static string? Single(IEnumerable<string?> values)
    {
        var all = values.Distinct().ToList();
        return all is [{ } only] ? only : null;
    }

    private static Node Changed(Node port, Node? target) => target is null ? port : ((MappingNode)port).With("targetPort", target);
}
