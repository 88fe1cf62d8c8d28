using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What the API server and the controllers write into an object. It never counts as the author's change.</summary>
internal static class ServerFields
{
    private const string TokenVolumePrefix = "kube-api-access-";

    private static readonly string[] _paths =
    [
        "status",
        "metadata.uid",
        "metadata.resourceVersion",
        "metadata.generation",
        "metadata.creationTimestamp",
        "metadata.managedFields",
        "metadata.selfLink",
    ];

    private static readonly FieldPath[] _fields = [.. _paths.Select(FieldPath.Parse)];

    // What the server draws of a Service that leaves it open; offline it stays unset.
    private static readonly FieldPath[] _drawn =
        [FieldPath.Parse("spec.clusterIP"), FieldPath.Parse("spec.clusterIPs"), FieldPath.Parse("spec.healthCheckNodePort")];

    private static readonly string[] _annotations =
        ["kubectl.kubernetes.io/last-applied-configuration", "deployment.kubernetes.io/revision"];

    /// <summary>Whether a difference is the server's doing.</summary>
    public static bool IsServerWritten(Difference difference) =>
        Array.Exists(_fields, difference.Path.IsWithin)
        || IsServerAnnotation(difference)
        || IsDrawn(difference)
        || IsTokenVolume(difference.Before)
        || IsTokenVolume(difference.After);

    // A Service without an address of its own is another thing, and nobody draws that.
    private static bool IsDrawn(Difference difference) =>
        difference is { Before: null, After: { } after }
        && (Array.Exists(_drawn, difference.Path.Equals) || IsNodePort(difference.Path))
        && (after.Items is [var first, ..] ? first : after).AsString() != "None";

    private static bool IsNodePort(FieldPath path) =>
        path is { Name: "nodePort", Parent: { Index: >= 0, Parent: { } list } } && list.Equals(FieldPath.Root.Child("spec", "ports"));

    private static bool IsServerAnnotation(Difference difference) => difference.Path.Name switch
    {
        "annotations" => AreServerAnnotations((difference.Before ?? difference.After) as MappingNode),
        { } name => _annotations.Contains(name),
        null => false,
    };

    private static bool AreServerAnnotations(MappingNode? annotations) =>
        annotations is not null && annotations.Values.All(entry => _annotations.Contains(entry.Key));

    // The volume and mounts of the ServiceAccount's token, or a list of mounts that holds nothing else.
    private static bool IsTokenVolume(Node? node)
    {
        if (node is SequenceNode { Values.Length: > 0 } list) return list.Values.All(IsTokenVolume);
        return node?["name"]?.AsString()?.StartsWith(TokenVolumePrefix, StringComparison.Ordinal) == true;
    }
}
