using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// What becomes of a CustomResourceDefinition at once: its names are accepted, and its kinds are served. The conditions are those of
/// apiextensions-apiserver's naming and establishing controllers.
/// </summary>
internal static class DefinitionAcceptance
{
    /// <summary>The definition once it is established.</summary>
    public static KubeObject Settle(KubeObject definition)
    {
        var at = definition.Root.Position;
        if (definition.Spec?["names"] is not MappingNode names || definition.Root["status"] is not MappingNode status) return definition;
        var conditions = new SequenceNode(
            at,
            [
                Condition(at, "NamesAccepted", "NoConflicts", "no conflicts found"),
                Condition(at, "Established", "InitialNamesAccepted", "the initial names have been accepted"),
            ]);
        return definition.With(definition.Root.With("status", status.With("conditions", conditions).With("acceptedNames", names)));
    }

    private static MappingNode Condition(Position at, string type, string reason, string message) => new(
        at,
        [
            new("type", at, ScalarNode.Of(at, type)),
            new("status", at, ScalarNode.Of(at, "True")),
            new("reason", at, ScalarNode.Of(at, reason)),
            new("message", at, ScalarNode.Of(at, message)),
        ]);
}
