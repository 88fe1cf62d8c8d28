using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A new Node is tainted as not ready until its controller finds it ready.</summary>
internal static class NodeTaintStep
{
    private const string NotReady = "node.kubernetes.io/not-ready";

    public static AdmissionOutcome Apply(AdmissionRequest request) =>
        request.IsCreate && request.Is("", "Node")
            ? request.Pass(request.Object.Root.ChangeOrAdd("spec", WithTaint))
            : new(request.Object, null);

    private static MappingNode WithTaint(MappingNode spec)
    {
        foreach (var taint in spec.List("taints"))
        {
            if (taint.Text("key") == NotReady && taint.Text("effect") == "NoSchedule") return spec;
        }

        var at = spec.Position;
        return spec.Append("taints", NodeEdit.Mapping(
            at, ("key", ScalarNode.Of(at, NotReady)), ("effect", ScalarNode.Of(at, "NoSchedule"))));
    }
}
