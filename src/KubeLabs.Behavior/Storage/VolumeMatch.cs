using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// The volume that suits a claim best: of those with the fewest access modes one that is reserved for it, else the smallest.
/// Source: the volume controller's index and <c>FindMatchingVolume</c> of component-helpers.
/// </summary>
internal static class VolumeMatch
{
    /// <summary>
    /// The best volumes: more than one where they are of one size and have as many access modes; the controller takes any of them. With
    /// <paramref name="delayed"/> only reserved ones count.
    /// </summary>
    public static ImmutableArray<PersistentVolumeView> Best(ClaimView claim, IEnumerable<PersistentVolumeView> volumes, bool delayed)
    {
        var fitting = volumes.Where(volume => Fits(claim, volume));
        // A set of modes is one entry of the controller's index, whatever their order.
        foreach (var group in fitting.GroupBy(volume => volume.AccessModes.Distinct().Count()).OrderBy(group => group.Key))
        {
            if (group.FirstOrDefault(volume => volume.IsFor(claim)) is { } reserved) return [reserved];
            if (delayed) continue;
            var free = group.Where(volume => !volume.HasClaim && Suits(claim, volume)).ToList();
            if (free.Count == 0) continue;
            var least = free.Min(volume => volume.Size.Value);
            return [.. free.Where(volume => volume.Size.Value == least)];
        }

        return [];
    }

    /// <summary>Whether a volume that nobody has reserved is one that the claim asks for.</summary>
    public static bool Suits(ClaimView claim, PersistentVolumeView volume) =>
        Fits(claim, volume) && volume.Class == claim.Class && claim.Selects(volume);

    // What even a reserved volume must have. Class and selector are not asked of it: who reserved it has chosen.
    private static bool Fits(ClaimView claim, PersistentVolumeView volume) =>
        (!volume.HasClaim || volume.IsFor(claim))
        && volume.Offers(claim.AccessModes)
        && volume.Size >= claim.Size
        && volume.VolumeMode == claim.VolumeMode
        && volume.AttributesClass == claim.AttributesClass
        && !volume.IsTerminating;
}
