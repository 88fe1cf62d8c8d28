using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The claims of a StatefulSet's Pods: one for each template and Pod. Source: the documentation of StatefulSet, "Stable Storage".
/// </summary>
public static class StatefulSetClaims
{
    /// <summary>The claims, Pod by Pod.</summary>
    public static ImmutableArray<StatefulSetClaim> Of(KubeObject set, IEnumerable<PodInstance> pods)
    {
        var claims = ImmutableArray.CreateBuilder<StatefulSetClaim>();
        foreach (var pod in pods) AddFor(pod, set, claims);
        return claims.ToImmutable();
    }

    /// <summary>
    /// The claim behind a path of a container, or null: its mount there names a template. A volume of the Pod template with the same name
    /// is replaced by the claim.
    /// </summary>
    public static (StatefulSetClaim Claim, Node Mount)? MountedAt(
        ImmutableArray<StatefulSetClaim> claims, PodInstance pod, string container, string path)
    {
        var mounts = new PodSpecView(pod.Pod.Spec).Containers.FirstOrDefault(item => item.Name == container).Node?["volumeMounts"];
        foreach (var mount in mounts is { } list ? list.Items : [])
        {
            if (!IsSamePath(mount["mountPath"]?.AsString(), path)) continue;
            var claim = claims.FirstOrDefault(item => item.Pod == pod && item.Volume == mount["name"]?.AsString());
            return claim is null ? null : (claim, mount);
        }

        return null;
    }

    private static bool IsSamePath(string? one, string other) => one is not null && one.TrimEnd('/') == other.TrimEnd('/');

    private static void AddFor(PodInstance pod, KubeObject set, ImmutableArray<StatefulSetClaim>.Builder claims)
    {
        var templates = set.Spec?["volumeClaimTemplates"] is { } list ? list.Items : [];
        for (var index = 0; index < templates.Length; index++) claims.Add(new(pod, templates[index], index));
    }
}
