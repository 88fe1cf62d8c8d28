using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The claims that a StatefulSet makes for each of its Pods.</summary>
internal static class StatefulSetClaimRules
{
    private static readonly string[] _retention = ["Retain", "Delete"];
    private static readonly string[] _retentionFields = ["whenDeleted", "whenScaled"];
    private static readonly string[] _overwritten = ["subdomain", "hostname"];

    public static void RetentionPolicy(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("persistentVolumeClaimRetentionPolicy") is not { } policy) return;
        foreach (var field in _retentionFields)
        {
            var value = policy.Text(field);
            if (!_retention.Contains(value))
            {
                causes.NotSupported(path.Child("persistentVolumeClaimRetentionPolicy", field), value, _retention);
            }
        }
    }

    public static void Templates(Node? spec, FieldPath path, CauseList causes)
    {
        var claims = spec.List("volumeClaimTemplates");
        for (var i = 0; i < claims.Length; i++) ClaimSpecRules.Validate(claims[i]["spec"], path.At(i).Child("spec"), causes);
    }

    /// <summary>
    /// The template as the controller makes Pods of it: with a volume for each claim, before its own volumes, and without the
    /// names that the controller overwrites.
    /// </summary>
    public static Node? WithClaims(Node? spec)
    {
        if (spec?["template"] is not MappingNode template) return spec?["template"];
        var claims = ClaimVolumes(spec);
        return template.Change("spec", pod =>
        {
            foreach (var field in _overwritten) pod = pod.Without(field);
            return claims.Count == 0 ? pod : pod.With("volumes", Merged(pod, claims));
        });
    }

    private static Dictionary<string, Node> ClaimVolumes(Node spec)
    {
        var volumes = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var claim in spec.List("volumeClaimTemplates"))
        {
            var (at, name) = (claim.Position, claim["metadata"].Text("name"));
            var source = NodeEdit.Mapping(at, ("claimName", ScalarNode.Of(at, name)));
            volumes[name] = NodeEdit.Mapping(at, ("name", ScalarNode.Of(at, name)), ("persistentVolumeClaim", source));
        }

        return volumes;
    }

    private static SequenceNode Merged(MappingNode pod, Dictionary<string, Node> claims)
    {
        var volumes = ImmutableArray.CreateBuilder<Node>();
        volumes.AddRange(claims.Values);
        foreach (var volume in pod.List("volumes"))
        {
            if (!claims.ContainsKey(volume.Text("name"))) volumes.Add(volume);
        }

        return new(pod.Position, volumes.ToImmutable());
    }
}
