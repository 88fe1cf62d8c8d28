using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// Changes of nodes that are not ours, as JSON merge patches with the version that was read. What an exercise changed is noted on the node,
/// so that its reset takes back that and nothing else.
/// </summary>
internal static class NodePatch
{
    private const string NotePrefix = "set-up.kubelabs.dev/";

    /// <summary>The exercises that have changed a node.</summary>
    public static IEnumerable<string> ExercisesOf(MappingNode node)
    {
        foreach (var entry in (node["metadata"]?["annotations"] as MappingNode)?.Values ?? [])
        {
            if (entry.Key.StartsWith(NotePrefix, StringComparison.Ordinal)) yield return entry.Key[NotePrefix.Length..];
        }
    }

    /// <summary>What an exercise has changed on a node; null for nothing.</summary>
    public static NodeChange? NoteOf(MappingNode node, string exercise) =>
        node["metadata"]?["annotations"]?[NotePrefix + exercise]?.AsString() is { } text ? NodeChange.Parse(text) : null;

    /// <summary>Gives a node what it lacks.</summary>
    public static MappingNode Give(MappingNode node, NodeChange change, string exercise)
    {
        var note = (NoteOf(node, exercise) ?? NodeChange.None).With(change);
        var patch = Patch(node, exercise, ScalarNode.Of(default, note.ToText()), change.Labels.Select(label => (label.Key, (Node)ScalarNode.Of(default, label.Value))));
        if (!change.Taints.IsEmpty) patch = Spec(patch, "taints", NodeTaints.Edit(node["spec"]?["taints"], [], change.Taints));
        return change.IsCordoned ? Spec(patch, "unschedulable", ScalarNode.Of(default, true)) : patch;
    }

    /// <summary>Takes back what an exercise gave a node, as far as nobody changed it since.</summary>
    public static MappingNode TakeBack(MappingNode node, NodeChange note, string exercise)
    {
        var gone = note.Labels
            .Where(label => node["metadata"]?["labels"].Text(label.Key) == label.Value)
            .Select(label => (label.Key, (Node)ScalarNode.Null(default)));
        var patch = Patch(node, exercise, ScalarNode.Null(default), gone);
        if (!note.Taints.IsEmpty) patch = Spec(patch, "taints", NodeTaints.Edit(node["spec"]?["taints"], note.Taints, []));
        return note.IsCordoned ? Spec(patch, "unschedulable", ScalarNode.Null(default)) : patch;
    }

    private static MappingNode Patch(MappingNode node, string exercise, Node note, IEnumerable<(string, Node)> labels)
    {
        var metadata = NodeEdit.Mapping(
            default,
            ("resourceVersion", node["metadata"]!["resourceVersion"]!),
            ("annotations", NodeEdit.Mapping(default, (NotePrefix + exercise, note))),
            ("labels", NodeEdit.Mapping(default, [.. labels])));
        return NodeEdit.Mapping(default, ("metadata", metadata));
    }

    private static MappingNode Spec(MappingNode patch, string key, Node value) => patch.ChangeOrAdd("spec", spec => spec.With(key, value));
}
