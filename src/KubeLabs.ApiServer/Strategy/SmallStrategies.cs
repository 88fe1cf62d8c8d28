using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Fields that the server drops from an object, new or updated, before it looks at it.</summary>
internal static class SmallStrategies
{
    /// <summary>A ServiceAccount keeps nothing but the names of its Secrets.</summary>
    public static MappingNode ServiceAccount(MappingNode root) => root.ChangeEach("secrets", WithNameAlone);

    /// <summary>Topology is written through an older version of the API alone.</summary>
    public static MappingNode EndpointSlice(MappingNode root) =>
        root.ChangeEach("endpoints", endpoint => endpoint.Without("deprecatedTopology"));

    /// <summary>Fields of leader election by version, which is off.</summary>
    public static MappingNode Lease(MappingNode root) =>
        root.Change("spec", spec => spec.Without("strategy").Without("preferredHolder"));

    /// <summary>A field of scaling by volume limits, which is off.</summary>
    public static MappingNode CsiDriver(MappingNode root) =>
        root.Change("spec", spec => spec.Without("preventPodSchedulingIfMissing"));

    /// <summary>Who asks for a certificate is known from the connection alone.</summary>
    public static MappingNode SigningRequest(MappingNode root) =>
        root.Change("spec", spec => spec.Without("username").Without("uid").Without("groups").Without("extra"));

    /// <summary>Configuration of kubelets through the API is gone; its field is still read.</summary>
    public static MappingNode NodeSpec(MappingNode spec) => spec.Without("configSource");

    private static MappingNode WithNameAlone(MappingNode secret)
    {
        var name = secret.Find("name");
        if (name is not null && secret.Values.Length == 1) return secret;
        return name is null ? MappingNode.Empty(secret.Position) : NodeEdit.Mapping(secret.Position, ("name", name));
    }
}
