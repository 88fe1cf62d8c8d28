using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The binding of a claim to a volume, as the volume controller does it. Source: its <c>syncUnboundClaim</c>.</summary>
public static class VolumeBinding
{
    /// <summary>What becomes of a claim among these volumes, before any Pod mounts it. The default class is the API server's business.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="volumes">The volumes, those bound to other claims among them with their <c>claimRef</c>.</param>
    /// <param name="classes">The StorageClasses.</param>
    public static ClaimBinding Bind(ClaimView claim, ImmutableArray<PersistentVolumeView> volumes, IEnumerable<KubeObject> classes)
    {
        if (claim.VolumeName.Length > 0) return ByName(claim, volumes);
        var storage = claim.Class.Length == 0 ? null : classes.FirstOrDefault(item => item.Name == claim.Class);
        var isDelayed = storage?.Root["volumeBindingMode"]?.AsString() == "WaitForFirstConsumer";
        var best = VolumeMatch.Best(claim, volumes, isDelayed);
        if (!best.IsEmpty) return new(BindingOutcome.Bound, [.. best.Select(volume => volume.Name)]);
        if (isDelayed) return new(BindingOutcome.WaitsForConsumer);
        return new(storage is not null && Provisions(storage) ? BindingOutcome.Provisioned : BindingOutcome.Pending);
    }

    /// <summary>Whether a class makes volumes: its provisioner is not the one that makes none.</summary>
    public static bool Provisions(KubeObject storageClass) =>
        storageClass.Root["provisioner"]?.AsString() is { Length: > 0 } provisioner && provisioner != "kubernetes.io/no-provisioner";

    private static ClaimBinding ByName(ClaimView claim, ImmutableArray<PersistentVolumeView> volumes)
    {
        if (volumes.FirstOrDefault(volume => volume.Name == claim.VolumeName) is not { } volume)
            return new(BindingOutcome.Pending) { Reason = $"volume \"{claim.VolumeName}\" not found" };
        if (volume.IsFor(claim)) return new(BindingOutcome.Bound, volume.Name);
        var reason = volume.HasClaim ? $"volume \"{volume.Name}\" already bound to a different claim." : Mismatch(claim, volume);
        return reason is null ? new(BindingOutcome.Bound, volume.Name) : new(BindingOutcome.Pending) { Reason = reason };
    }

    private static string? Mismatch(ClaimView claim, PersistentVolumeView volume)
    {
        var reason = MismatchOf(claim, volume);
        return reason is null ? null : $"Cannot bind to requested volume \"{volume.Name}\": {reason}";
    }

    private static string? MismatchOf(ClaimView claim, PersistentVolumeView volume)
    {
        if (volume.IsTerminating) return $"the volume is marked for deletion \"{volume.Name}\"";
        if (volume.Size.Units < claim.Size.Units) return "requested PV is too small";
        if (volume.Class != claim.Class) return "storageClassName does not match";
        if (volume.AttributesClass != claim.AttributesClass) return "volumeAttributesClassName does not match";
        if (volume.VolumeMode != claim.VolumeMode) return "incompatible volumeMode";
        return volume.Offers(claim.AccessModes) ? null : "incompatible accessMode";
    }
}
