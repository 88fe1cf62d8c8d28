using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// <c>matchLabelKeys</c> and <c>mismatchLabelKeys</c>: the API server turns them into requirements with the Pod's own values.
/// </summary>
internal static class LabelKeys
{
    /// <summary>Adds a requirement for each key that the Pod has as a label; the others are ignored.</summary>
    public static LabelSelector Merge(LabelSelector selector, Node? keys, string op, Node? podLabels)
    {
        if (keys is null) return selector;
        var requirements = ImmutableArray.CreateBuilder<LabelRequirement>();
        foreach (var item in keys.Items)
        {
            if (item.AsString() is { } key && podLabels?[key]?.AsString() is { } value)
            {
                requirements.Add(new(key, op, [value]) { At = item.Position });
            }
        }

        return selector.With(requirements.ToImmutable());
    }
}
