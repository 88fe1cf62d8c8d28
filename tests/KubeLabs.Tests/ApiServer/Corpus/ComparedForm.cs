using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>A stored object without what a server makes up: the recording leaves it out.</summary>
internal static class ComparedForm
{
    private static readonly string[] _made = ["uid", "resourceVersion", "generation", "creationTimestamp", "managedFields"];

    // A Job takes the labels of its template as its own, its uid among them.
    private static readonly string[] _madeLabels = ["controller-uid", "batch.kubernetes.io/controller-uid"];

    public static Node Of(Node root) => root is MappingNode map ? Of(map) : root;

    private static MappingNode Of(MappingNode root)
    {
        if (root["metadata"] is not MappingNode metadata) return root;
        foreach (var field in _made) metadata = metadata.Without(field);
        if (root["kind"]?.AsString() == "Job" && metadata["labels"] is MappingNode labels)
        {
            foreach (var label in _madeLabels) labels = labels.Without(label);
            metadata = metadata.With("labels", labels);
        }

        return root.With("metadata", metadata);
    }
}
