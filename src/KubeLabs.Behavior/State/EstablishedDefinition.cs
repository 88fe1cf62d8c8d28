using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// What becomes of a CustomResourceDefinition at once: its names are accepted and it is established. That another definition has one of
/// its names already is not looked for.
/// </summary>
internal static class EstablishedDefinition
{
    /// <summary>The definition once its kind is served.</summary>
    public static KubeObject Settle(KubeObject definition)
    {
        if (definition.Spec?["names"] is not MappingNode names) return definition;
        var at = definition.Root.Position;
        var status = definition.Root["status"] as MappingNode ?? MappingNode.Empty(at);
        var conditions = new SequenceNode(at,
        [
            Condition(at, "NamesAccepted", "NoConflicts", "no conflicts found"),
            Condition(at, "Established", "InitialNamesAccepted", "the initial names have been accepted"),
        ]);
        return definition.With(definition.Root.With("status", status.With("conditions", conditions).With("acceptedNames", names)));
    }

    private static MappingNode Condition(Position at, string type, string reason, string message) => new(at,
    [
        new("type", ScalarNode.Of(at, type)),
        new("status", ScalarNode.Of(at, "True")),
        new("lastTransitionTime", ScalarNode.Null(at)),
        new("reason", ScalarNode.Of(at, reason)),
        new("message", ScalarNode.Of(at, message)),
    ]);
}
