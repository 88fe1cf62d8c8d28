using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Checks a name; <paramref name="prefix"/> is true where characters are to be appended to it.</summary>
internal delegate string[] NameFormat(string name, bool prefix);

/// <summary>Metadata of a new object (<c>ValidateObjectMeta</c>).</summary>
internal static class ObjectMetaRules
{
    private const int LargestAnnotations = 256 * 1024;
    private const int LongestPrefix = 58;

    /// <summary>The path of an object's metadata.</summary>
    public static FieldPath Path { get; } = FieldPath.Root.Child("metadata");

    /// <summary>Metadata of an object in a namespace.</summary>
    public static void Namespaced(KubeObject item, NameFormat format, CauseList causes) => Built(item, namespaced: true, format, causes);

    /// <summary>Metadata of an object outside namespaces.</summary>
    public static void ClusterScoped(KubeObject item, NameFormat format, CauseList causes) =>
        Built(item, namespaced: false, format, causes);

    /// <summary>Metadata of any object, those of custom kinds too.</summary>
    public static void Validate(Node? metadata, bool namespaced, NameFormat format, FieldPath path, CauseList causes)
    {
        Names(metadata, format, path, causes);
        Scope(metadata, namespaced, path.Child("namespace"), causes);
        NegativeGeneration(metadata, path.Child("generation"), causes);
        Details(metadata, path, causes);
    }

    /// <summary>What is about the object, not its name: labels, annotations, owners, finalizers.</summary>
    public static void Details(Node? metadata, FieldPath path, CauseList causes)
    {
        Labels(metadata?["labels"], path.Child("labels"), causes);
        Annotations(metadata?["annotations"], path.Child("annotations"), causes);
        OwnerRules.Validate(metadata, path.Child("ownerReferences"), causes);
        FinalizerRules.Validate(metadata, path.Child("finalizers"), causes);
    }

    /// <summary>A map of labels: of an object, a template, a selector.</summary>
    public static void Labels(Node? labels, FieldPath path, CauseList causes)
    {
        if (labels is null) return;
        foreach (var entry in labels.Entries)
        {
            causes.InvalidEach(path, entry.Key, LabelFormats.Key(entry.Key));
            var value = entry.Value.AsString() ?? "";
            causes.InvalidEach(path, value, LabelFormats.Value(value));
        }
    }

    /// <summary>A map of annotations: keys in any case, and all of them together not too large.</summary>
    public static void Annotations(Node? annotations, FieldPath path, CauseList causes)
    {
        if (annotations is null) return;
        var size = 0L;
        foreach (var entry in annotations.Entries)
        {
            causes.InvalidEach(path, entry.Key, LabelFormats.Key(entry.Key.ToLowerInvariant()));
            size += Characters.Bytes(entry.Key) + Characters.Bytes(entry.Value.AsString() ?? "");
        }

        if (size > LargestAnnotations) causes.TooLong(path, LargestAnnotations);
    }

    // Built-in kinds allow fewer finalizers than custom ones.
    private static void Built(KubeObject item, bool namespaced, NameFormat format, CauseList causes)
    {
        Validate(item.Metadata, namespaced, format, Path, causes);
        FinalizerRules.NeitherStandardNorQualified(item.Metadata, Path.Child("finalizers"), causes);
    }

    private static void Names(Node? metadata, NameFormat format, FieldPath path, CauseList causes)
    {
        var prefix = metadata.Text("generateName");
        if (prefix.Length > 0) causes.InvalidEach(path.Child("generateName"), prefix, format(prefix, prefix: true));
        var name = metadata.Text("name") is { Length: > 0 } given ? given : Generated(prefix);
        if (name.Length > 0) causes.InvalidEach(path.Child("name"), name, format(name, prefix: false));
        else causes.Required(path.Child("name"), "name or generateName is required");
    }

    // The server generates the name before it checks it. The characters are random; these stand for them.
    private static string Generated(string prefix) =>
        prefix.Length == 0 ? "" : prefix[..Math.Min(prefix.Length, LongestPrefix)] + "xxxxx";

    private static void Scope(Node? metadata, bool namespaced, FieldPath path, CauseList causes)
    {
        var ns = metadata.Text("namespace");
        if (!namespaced && ns.Length > 0) causes.Forbidden(path, "not allowed on this type");
        if (!namespaced) return;
        if (ns.Length == 0) causes.Required(path);
        else causes.InvalidEach(path, ns, DnsFormats.Label(ns));
    }

    private static void NegativeGeneration(Node? metadata, FieldPath path, CauseList causes)
    {
        if (metadata.Number("generation") is < 0 and var generation) causes.Invalid(path, generation, FormatText.NotNegative);
    }
}
