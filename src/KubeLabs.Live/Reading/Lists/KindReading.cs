using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What is known of one kind.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="Unknown">What could not be read.</param>
internal sealed record KindReading(ImmutableArray<KubeObject> Objects, ImmutableArray<UnknownObjects> Unknown)
{
    /// <summary>A list as it was read, or why it was not.</summary>
    public static KindReading Of(ServedKind kind, string? ns, ListResult list) =>
        list.Failure is { } failure ? None(Unknowns.Of(kind, "list", ns, failure)) : new(list.Objects, []);

    /// <summary>Nothing but the reason.</summary>
    public static KindReading None(UnknownObjects unknown) => new([], [unknown]);

    /// <summary>Several together.</summary>
    public static KindReading All(IReadOnlyCollection<KindReading> parts) =>
        new([.. parts.SelectMany(part => part.Objects)], [.. parts.SelectMany(part => part.Unknown).Distinct()]);
}
