using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A request as policies match it (<c>admission.Attributes</c>).</summary>
internal sealed class PolicyRequest
{
    private readonly AdmissionRequest _request;
    private IReadOnlyList<ResourceType>? _equivalents;

    public PolicyRequest(AdmissionRequest request)
    {
        _request = request;
        Name = PolicyObjects.Name(request.Object);
        // The path of a request for a namespace names the namespace itself.
        Namespace = IsNamespace ? Name : request.Object.Namespace;
    }

    public ResourceType Type => _request.Type;

    public string Name { get; }

    public string Namespace { get; }

    public bool IsNamespace => _request.Is("", "Namespace");

    public string Operation => _request.IsCreate ? "CREATE" : "UPDATE";

    public RequestVerb Verb => _request.Verb;

    public KubeObject Object => _request.Object;

    public KubeObject? Old => _request.Old;

    public IExistingObjects Existing => _request.Existing;

    /// <summary>The other versions in which the same objects are served.</summary>
    public IReadOnlyList<ResourceType> Equivalents => _equivalents ??= EquivalentKinds.Of(Type, Existing);

    /// <summary>The Namespace that the object is in; null for a cluster-scoped one and for a Namespace itself.</summary>
    public KubeObject? NamespaceObject => Namespace.Length == 0 || IsNamespace ? null : Existing.Find("", "Namespace", "", Namespace);
}
