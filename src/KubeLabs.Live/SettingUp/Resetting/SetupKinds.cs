using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The kinds whose objects someone writes: those that an exercise can give, and a learner make.</summary>
internal static class SetupKinds
{
    // Written by the cluster itself.
    private static readonly string[] _written =
        ["Event", "Endpoints", "EndpointSlice", "Lease", "LeaseCandidate", "ControllerRevision", "ComponentStatus", "Binding", "CSINode", "APIService"];

    /// <summary>The built-in kinds and those of an exercise's own definitions, each in one version.</summary>
    public static ImmutableArray<ResourceType> Of(ExerciseObjects? wanted) =>
    [
        .. SchemaCatalog.BuiltIn.All
            .Concat(wanted?.Objects.Select(given => given.Type).Where(IsCustom) ?? [])
            .Where(type => !_written.Contains(type.Type.Kind) && !type.Type.Kind.EndsWith("Review", StringComparison.Ordinal))
            .GroupBy(type => new GroupKind(type.Type.Group, type.Type.Kind))
            .Select(versions => versions.FirstOrDefault(IsStable) ?? versions.First()),
    ];

    private static bool IsCustom(ResourceType type) => SchemaCatalog.BuiltIn.Find(type.Type) is null;

    private static bool IsStable(ResourceType type) =>
        !type.Type.Version.Contains("alpha", StringComparison.Ordinal) && !type.Type.Version.Contains("beta", StringComparison.Ordinal);
}
