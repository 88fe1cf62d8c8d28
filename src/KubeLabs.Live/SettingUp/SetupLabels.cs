using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>By what KubeLabs knows its own objects in a cluster.</summary>
internal static class SetupLabels
{
    /// <summary>
    /// The label of every object that set-up makes, with the exercise as its value. It is an annotation too: a learner's manifest without any
    /// label takes all labels away where the one before had some, and leaves annotations.
    /// </summary>
    public const string Exercise = "kubelabs.dev/exercise";

    /// <summary>The label that says which node of an exercise a node of the cluster plays.</summary>
    public const string Node = NodeNames.Label;

    /// <summary>Where kubectl keeps the manifest that was applied.</summary>
    public const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>The exercise that an object was made for; empty for none.</summary>
    public static string ExerciseOf(Node item) =>
        item["metadata"]?["labels"].Text(Exercise) is { Length: > 0 } label ? label : item["metadata"]?["annotations"].Text(Exercise) ?? "";

    /// <summary>
    /// Whether set-up made an object with the label. Controllers copy labels (of a Service onto its EndpointSlices), and so does a learner who
    /// exports an object: what set-up makes has a manifest that does not speak of the label.
    /// </summary>
    public static bool IsMade(Node item) =>
        AppliedManifest.Of(item) is { } manifest && manifest["metadata"]?["labels"]?[Exercise] is null;
}
