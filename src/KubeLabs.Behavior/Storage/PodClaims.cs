using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The claims that a Pod names among its volumes.</summary>
public static class PodClaims
{
    /// <summary>Their names, in the order of the volumes.</summary>
    public static ImmutableArray<string> Of(KubeObject pod)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var volume in pod.Spec?["volumes"] is { } volumes ? volumes.Items : [])
        {
            if (volume["persistentVolumeClaim"]?["claimName"]?.AsString() is { } claim) names.Add(claim);
        }

        return names.ToImmutable();
    }
}
