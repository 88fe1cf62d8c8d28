using System.Text;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// A manifest as client-side <c>kubectl apply</c> sends it: with itself, as compact JSON, in an annotation. Source: kubectl's
/// <c>GetModifiedConfiguration</c> and <c>CreateApplyAnnotation</c>; the JSON ends in a line feed, and <c>annotations</c> is always there.
/// </summary>
internal static class AppliedManifest
{
    /// <summary>The content of the annotation for a manifest that has its namespace.</summary>
    public static string Annotation(MappingNode manifest) => GoJsonWriter.Sorted(Plain(manifest)) + "\n";

    /// <summary>The manifest that was last applied to an object; null where there is none that can be read.</summary>
    public static MappingNode? Of(Node item) =>
        item["metadata"]?["annotations"]?[SetupLabels.LastApplied]?.AsString() is { } text
            ? ApiJson.Read(Encoding.UTF8.GetBytes(text)) as MappingNode
            : null;

    /// <summary>A new object: the manifest without nulls, its annotation and the label of the exercise.</summary>
    public static MappingNode ToCreate(MappingNode manifest, string exercise) =>
        Marked((MappingNode)WithoutNulls(Plain(manifest)), Annotation(manifest), exercise);

    /// <summary>An object with the annotation and the label.</summary>
    public static MappingNode Marked(MappingNode item, string annotation, string exercise) => item.ChangeOrAdd(
        "metadata",
        metadata => metadata
            .ChangeOrAdd("annotations", annotations => annotations.Set(SetupLabels.LastApplied, annotation).Set(SetupLabels.Exercise, exercise))
            .ChangeOrAdd("labels", labels => labels.Set(SetupLabels.Exercise, exercise)));

    // kubectl reads the annotations as texts, so that a null among them becomes an empty one, and writes them back.
    private static MappingNode Plain(MappingNode manifest) => manifest.ChangeOrAdd(
        "metadata", metadata => metadata.ChangeOrAdd("annotations", annotations => Texts(annotations.Without(SetupLabels.LastApplied))));

    private static MappingNode Texts(MappingNode annotations) => new(
        annotations.Position,
        [.. annotations.Values.Select(entry => entry.Value.IsNull ? entry with { Value = ScalarNode.Of(entry.Value.Position, "") } : entry)]);

    // Source: kubectl's pruneNullsFromMap: a null in a list stays.
    private static Node WithoutNulls(Node node) => node switch
    {
        MappingNode map => new MappingNode(map.Position, [.. Present(map)]),
        SequenceNode list => new SequenceNode(list.Position, [.. list.Values.Select(WithoutNulls)]),
        _ => node,
    };

    private static IEnumerable<MapEntry> Present(MappingNode map) =>
        map.Values.Where(entry => !entry.Value.IsNull).Select(entry => entry with { Value = WithoutNulls(entry.Value) });
}
