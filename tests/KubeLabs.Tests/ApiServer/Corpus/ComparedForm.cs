using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>A stored object without what a server makes up: the recording leaves it out.</summary>
internal static class ComparedForm
{
    private static readonly string[] _made = ["uid", "resourceVersion", "generation", "creationTimestamp", "managedFields"];

    public static Node Of(MappingNode root)
    {
        if (root["metadata"] is not MappingNode metadata) return root;
        foreach (var field in _made) metadata = metadata.Without(field);
        return root.With("metadata", metadata);
    }
}
