using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// What a live cluster writes into objects that somebody else made: allocated addresses, decisions of the scheduler and of controllers, labels
/// and annotations of its own. It never counts as the learner's change. Source: the API server's allocators and admission, and the controllers
/// of kube-controller-manager.
/// </summary>
internal static class LiveFields
{
    private static readonly FieldPath[] _everywhere =
    [
        .. ((string[])["apiVersion", "metadata.generateName", "metadata.ownerReferences"]).Select(FieldPath.Parse),
    ];

    private static readonly FieldPath _finalizers = FieldPath.Parse("metadata.finalizers");
    private static readonly FieldPath _replicas = FieldPath.Parse("spec.replicas");

    /// <summary>Whether a difference is the cluster's doing.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="before">The object as the exercise has it.</param>
    /// <param name="after">The object on the cluster.</param>
    /// <param name="context">The cluster.</param>
    public static bool IsClusterWritten(Difference difference, KubeObject before, KubeObject after, CheckContext context) =>
        ServerFields.IsServerWritten(difference)
        || Array.Exists(_everywhere, difference.Path.IsWithin)
        || IsNamespace(difference, context)
        || IsFinalizer(difference)
        || LiveMetadata.IsClusterWritten(difference)
        || KindFields.IsClusterWritten(difference, before, after)
        || IsPlayer(difference, context)
        || IsAutoscaled(difference, after, context);

    // The node that plays the one which the exercise names.
    private static bool IsPlayer(Difference difference, CheckContext context) =>
        difference is { Path.Name: "nodeName", Before: { } before, After: { } after }
        && before.AsString() is { } name
        && NodeNames.Find(context.Known, name)?.Name == after.AsString();

    // The objects of the exercise's namespace move with it.
    private static bool IsNamespace(Difference difference, CheckContext context) =>
        difference.Path.ToString() == "metadata.namespace" && difference.After?.AsString() == context.Namespace;

    private static bool IsFinalizer(Difference difference)
    {
        if (difference is not { Before: null, After: { } after } || !difference.Path.IsWithin(_finalizers)) return false;
        return after is SequenceNode list ? list.Values.All(LiveMetadata.IsClusterFinalizer) : LiveMetadata.IsClusterFinalizer(after);
    }

    // Only where the exercise speaks of autoscalers are they read; elsewhere one of the learner's own is no excuse.
    private static bool IsAutoscaled(Difference difference, KubeObject item, CheckContext context)
    {
        var kind = new GroupKind("autoscaling", "HorizontalPodAutoscaler");
        if (!difference.Path.Equals(_replicas) || context.Known.Live?.Knows(new(kind, item.Namespace)) != true) return false;
        return context.Known.List(kind.Group, kind.Kind, item.Namespace)
            .Any(scaler => new AutoscalerView(scaler).Target == (new GroupKind(item.Type.Group, item.Kind), item.Name));
    }
}
