using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What a node of the cluster lacks to play a node of an exercise, or what it was given for that.</summary>
/// <param name="Labels">Labels, in order.</param>
/// <param name="Taints">Taints.</param>
/// <param name="IsCordoned">Whether it is cordoned.</param>
internal sealed record NodeChange(
    ImmutableArray<KeyValuePair<string, string>> Labels, ImmutableArray<TaintView> Taints, bool IsCordoned)
{
    /// <summary>Nothing.</summary>
    public static NodeChange None { get; } = new([], [], false);

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Labels.IsEmpty && Taints.IsEmpty && !IsCordoned;

    /// <summary>Both.</summary>
    public NodeChange With(NodeChange more) => new(
        [.. Labels, .. more.Labels.Where(label => !Labels.Contains(label))],
        [.. Taints, .. more.Taints.Where(taint => !Taints.Contains(taint))],
        IsCordoned || more.IsCordoned);

    /// <summary>As it is noted on the node.</summary>
    public string ToText()
    {
        var root = MappingNode.Empty(default);
        if (!Labels.IsEmpty) root = root.With("labels", NodeEdit.Mapping(default, [.. Labels.Select(Entry)]));
        if (!Taints.IsEmpty) root = root.With("taints", new SequenceNode(default, [.. Taints.Select(NodeTaints.ToNode)]));
        return NodeJson.Compact(IsCordoned ? root.Set("cordoned", true) : root);
    }

    /// <summary>Reads what is noted on a node.</summary>
    public static NodeChange Parse(string text)
    {
        var root = ApiJson.Read(System.Text.Encoding.UTF8.GetBytes(text));
        var labels = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var entry in root.Map("labels")) labels.Add(new(entry.Key, entry.Value.AsString() ?? ""));
        return new(labels.ToImmutable(), NodeTaints.Of(root?["taints"]), root.Flag("cordoned"));
    }

    private static (string Key, Node Value) Entry(KeyValuePair<string, string> label) => (label.Key, ScalarNode.Of(default, label.Value));
}
