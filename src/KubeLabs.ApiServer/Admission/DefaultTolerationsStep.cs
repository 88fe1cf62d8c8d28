using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Pod stays five minutes on a node that is not ready or not reachable, unless it says otherwise.</summary>
internal static class DefaultTolerationsStep
{
    private const long Seconds = 300;
    private static readonly string[] _taints = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];

    public static AdmissionOutcome Apply(AdmissionRequest request) =>
        request.Is("", "Pod") ? request.Pass(request.Object.Root.Change("spec", WithTolerations)) : new(request.Object, null);

    private static MappingNode WithTolerations(MappingNode spec)
    {
        var written = spec;
        foreach (var taint in _taints)
        {
            if (!Tolerates(written, taint)) spec = spec.Append("tolerations", Toleration(spec.Position, taint));
        }

        return spec;
    }

    private static bool Tolerates(MappingNode spec, string taint)
    {
        foreach (var toleration in spec.List("tolerations"))
        {
            var key = toleration.Text("key");
            if ((key == taint || key.Length == 0) && toleration.Text("effect") is ("NoExecute" or "")) return true;
        }

        return false;
    }

    private static MappingNode Toleration(Position at, string taint) => NodeEdit.Mapping(
        at,
        ("key", ScalarNode.Of(at, taint)),
        ("operator", ScalarNode.Of(at, "Exists")),
        ("effect", ScalarNode.Of(at, "NoExecute")),
        ("tolerationSeconds", ScalarNode.Of(at, Seconds)));
}
