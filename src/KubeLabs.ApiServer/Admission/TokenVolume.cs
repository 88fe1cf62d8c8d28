using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The volume with a ServiceAccount's token, the cluster's certificate and the namespace.</summary>
internal static class TokenVolume
{
    /// <summary>The server appends five random characters; here they are always these.</summary>
    public const string Name = Prefix + "xxxxx";

    private const string Prefix = "kube-api-access-";
    private const string MountPath = "/var/run/secrets/kubernetes.io/serviceaccount";
    private const long Seconds = 3607;

    /// <summary>Mounts the volume into every container that mounts nothing else there.</summary>
    public static MappingNode Mount(MappingNode spec)
    {
        var written = Written(spec);
        var name = written ?? Name;
        var mounted = spec.ChangeEach("initContainers", x => Into(x, name)).ChangeEach("containers", x => Into(x, name));
        return written is null && !ReferenceEquals(mounted, spec) ? mounted.Append("volumes", Volume(spec.Position)) : mounted;
    }

    private static string? Written(MappingNode spec)
    {
        foreach (var volume in spec.List("volumes"))
        {
            if (volume.Text("name").StartsWith(Prefix, StringComparison.Ordinal)) return volume.Text("name");
        }

        return null;
    }

    private static MappingNode Into(MappingNode container, string name)
    {
        foreach (var mount in container.List("volumeMounts"))
        {
            if (mount.Text("mountPath") == MountPath) return container;
        }

        var at = container.Position;
        return container.Append("volumeMounts", NodeEdit.Mapping(
            at, ("name", Text(at, name)), ("readOnly", ScalarNode.Of(at, true)), ("mountPath", Text(at, MountPath))));
    }

    private static MappingNode Volume(Position at)
    {
        var sources = NodeEdit.List(at, Token(at), Certificate(at), Namespace(at));
        return NodeEdit.Mapping(
            at,
            ("name", Text(at, Name)),
            ("projected", NodeEdit.Mapping(at, ("sources", sources), ("defaultMode", ScalarNode.Of(at, 0x1a4)))));
    }

    private static MappingNode Token(Position at) => NodeEdit.Mapping(at, ("serviceAccountToken", NodeEdit.Mapping(
        at, ("expirationSeconds", ScalarNode.Of(at, Seconds)), ("path", Text(at, "token")))));

    private static MappingNode Certificate(Position at)
    {
        var item = NodeEdit.Mapping(at, ("key", Text(at, "ca.crt")), ("path", Text(at, "ca.crt")));
        return NodeEdit.Mapping(at, ("configMap", NodeEdit.Mapping(
            at, ("name", Text(at, "kube-root-ca.crt")), ("items", NodeEdit.List(at, item)))));
    }

    private static MappingNode Namespace(Position at)
    {
        var field = NodeEdit.Mapping(at, ("apiVersion", Text(at, "v1")), ("fieldPath", Text(at, "metadata.namespace")));
        var item = NodeEdit.Mapping(at, ("path", Text(at, "namespace")), ("fieldRef", field));
        return NodeEdit.Mapping(at, ("downwardAPI", NodeEdit.Mapping(at, ("items", NodeEdit.List(at, item)))));
    }

    private static ScalarNode Text(Position at, string value) => ScalarNode.Of(at, value);
}
