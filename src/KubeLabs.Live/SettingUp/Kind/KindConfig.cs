using System.Collections.Immutable;
using System.Text;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Writes the configuration of a kind cluster for an exercise: a worker for each of its nodes, labelled and tainted.</summary>
public static class KindConfig
{
    private const string ControlPlane = "node-role.kubernetes.io/control-plane";

    /// <summary>The configuration as YAML, with comments in a language.</summary>
    public static string Of(ExerciseObjects wanted, Language language)
    {
        var text = new StringBuilder();
        var notes = new KindNotes(language);
        notes.Head(text, wanted.Id);
        text.Append("kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n");
        var nodes = wanted.Nodes.ToList();
        var first = nodes.Find(IsControlPlane);
        var needsIngress = wanted.Objects.Any(given => given.Item is { Type.Group: "networking.k8s.io", Kind: "IngressClass" });
        AppendControlPlane(text, first, needsIngress, notes);
        foreach (var node in nodes.Where(node => node != first)) AppendWorker(text, node, notes);
        return text.ToString();
    }

    private static bool IsControlPlane(GivenObject node) => node.Item.Labels?[ControlPlane] is not null;

    private static void AppendControlPlane(StringBuilder text, GivenObject? node, bool needsIngress, KindNotes notes)
    {
        text.Append("  - role: control-plane\n");
        if (node is not null) notes.Capacity(text, node);
        if (needsIngress) notes.Ingress(text);
        var labels = node is null ? [] : Labels(node);
        if (needsIngress) labels = labels.Add(new("ingress-ready", "true"));
        AppendLabels(text, labels);
        if (needsIngress) AppendPorts(text);
        if (node is null) return;
        notes.Unset(text, Unset(node));

        // A control plane has this taint by itself.
        var taints = new NodeView(node.Item).Taints;
        if (taints is not [{ Key: ControlPlane, Value: "", Effect: "NoSchedule" }]) AppendTaints(text, "InitConfiguration", taints);
    }

    private static void AppendWorker(StringBuilder text, GivenObject node, KindNotes notes)
    {
        text.Append("  - role: worker\n");
        notes.Capacity(text, node);
        AppendLabels(text, Labels(node));
        notes.Unset(text, Unset(node));
        if (new NodeView(node.Item).Taints is { IsEmpty: false } taints) AppendTaints(text, "JoinConfiguration", taints);
    }

    private static ImmutableArray<KeyValuePair<string, string>> Labels(GivenObject node) =>
        [new(SetupLabels.Node, node.Item.Name), .. Given(node).Where(label => NodeLabels.IsForKubelet(label.Key))];

    // A kubelet does not start with these; set-up gives them to the node.
    private static IEnumerable<string> Unset(GivenObject node) =>
        Given(node).Where(label => !NodeLabels.IsForKubelet(label.Key) && label.Key != ControlPlane).Select(label => label.Key);

    private static IEnumerable<KeyValuePair<string, string>> Given(GivenObject node)
    {
        foreach (var entry in (node.Item.Labels as MappingNode)?.Values ?? [])
        {
            if (!NodeLabels.IsOwn(entry.Key)) yield return new(entry.Key, entry.Value.AsString() ?? "");
        }
    }

    private static void AppendLabels(StringBuilder text, ImmutableArray<KeyValuePair<string, string>> labels)
    {
        if (labels.IsEmpty) return;
        text.Append("    labels:\n");
        foreach (var (key, value) in labels) text.Append("      ").Append(KindScalar.Key(key)).Append(": ").Append(KindScalar.Value(value)).Append('\n');
    }

    private static void AppendTaints(StringBuilder text, string kind, ImmutableArray<TaintView> taints)
    {
        text.Append("    kubeadmConfigPatches:\n      - |\n        kind: ").Append(kind).Append("\n        nodeRegistration:\n");
        text.Append(taints.IsEmpty ? "          taints: []\n" : "          taints:\n");
        foreach (var taint in taints)
        {
            text.Append("            - key: ").Append(KindScalar.Key(taint.Key)).Append('\n');
            if (taint.Value.Length > 0) text.Append("              value: ").Append(KindScalar.Value(taint.Value)).Append('\n');
            text.Append("              effect: ").Append(taint.Effect).Append('\n');
        }
    }

    private static void AppendPorts(StringBuilder text)
    {
        text.Append("    extraPortMappings:\n");
        foreach (var port in (int[])[80, 443])
        {
            text.Append("      - containerPort: ").Append(port).Append("\n        hostPort: ").Append(port);
            text.Append("\n        protocol: TCP\n");
        }
    }
}
