using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Admission;

/// <summary>A cluster with the Namespace and the ServiceAccount <c>default</c>, and what a test adds.</summary>
internal sealed class TestCluster(params string[] more) : IExistingObjects
{
    private readonly KubeObject[] _objects =
    [
        Manifest.Decoded("{apiVersion: v1, kind: Namespace, metadata: {name: default}}"),
        Manifest.Decoded("{apiVersion: v1, kind: ServiceAccount, metadata: {name: default}}"),
        .. more.Select(Manifest.Decoded),
    ];

    public KubeObject? Find(string group, string kind, string ns, string name) =>
        List(group, kind, ns).FirstOrDefault(item => item.Name == name);

    public IEnumerable<KubeObject> List(string group, string kind, string? ns) =>
        _objects.Where(item => item.Type.Group == group && item.Kind == kind && (ns is null || item.Namespace == ns));

    public AdmissionOutcome Admit(string yaml)
    {
        var item = Manifest.Defaulted(yaml);
        var request = new AdmissionRequest(item, Manifest.TypeOf(item.Root), this);
        var mutated = AdmissionChain.Run(AdmissionChain.Mutating, request);
        return mutated.Refusal is null ? AdmissionChain.Run(AdmissionChain.Validating, request with { Object = mutated.Object }) : mutated;
    }
}
