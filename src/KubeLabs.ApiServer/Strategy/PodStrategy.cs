using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A new Pod is pending; its label keys become requirements of its selectors; gates hold it back.</summary>
internal static class PodStrategy
{
    private static readonly string[] _affinities = ["podAffinity", "podAntiAffinity"];

    public static MappingNode Prepare(MappingNode root)
    {
        var labels = root["metadata"]?["labels"];
        root = root.Change("spec", spec => spec
            .Change("affinity", affinity => WithLabelKeys(affinity, labels))
            .ChangeEach("topologySpreadConstraints", constraint => WithLabelKeys(constraint, "matchLabelKeys", "In", labels)));
        return root.With("status", Status(root));
    }

    private static MappingNode Status(MappingNode root)
    {
        var at = root.Position;
        var status = NodeEdit.Mapping(
            at, ("phase", ScalarNode.Of(at, "Pending")), ("qosClass", ScalarNode.Of(at, QualityOfService.Of(root["spec"]))));
        return root["spec"].HasAny("schedulingGates") ? status.Append("conditions", Gated(at)) : status;
    }

    private static MappingNode Gated(Position at) => NodeEdit.Mapping(
        at,
        ("type", ScalarNode.Of(at, "PodScheduled")),
        ("status", ScalarNode.Of(at, "False")),
        ("reason", ScalarNode.Of(at, "SchedulingGated")),
        ("message", ScalarNode.Of(at, "Scheduling is blocked due to non-empty scheduling gates")));

    private static MappingNode WithLabelKeys(MappingNode affinity, Node? labels)
    {
        foreach (var kind in _affinities)
        {
            affinity = affinity.Change(kind, rules => rules
                .ChangeEach("requiredDuringSchedulingIgnoredDuringExecution", term => Term(term, labels))
                .ChangeEach("preferredDuringSchedulingIgnoredDuringExecution", preference =>
                    preference.Change("podAffinityTerm", term => Term(term, labels))));
        }

        return affinity;
    }

    private static MappingNode Term(MappingNode term, Node? labels) =>
        WithLabelKeys(WithLabelKeys(term, "matchLabelKeys", "In", labels), "mismatchLabelKeys", "NotIn", labels);

    private static MappingNode WithLabelKeys(MappingNode term, string field, string operation, Node? labels)
    {
        if (!term.HasAny(field) || term.Lacks("labelSelector")) return term;
        var keys = term[field]!.Items.ToImmutableArray();
        return term.Change("labelSelector", selector =>
        {
            foreach (var key in keys)
            {
                var name = key.AsString() ?? "";
                if (labels?[name] is not { } value) continue;
                selector = selector.Append("matchExpressions", Requirement(selector.Position, name, operation, value));
            }

            return selector;
        });
    }

    private static MappingNode Requirement(Position at, string key, string operation, Node value) => NodeEdit.Mapping(
        at, ("key", ScalarNode.Of(at, key)), ("operator", ScalarNode.Of(at, operation)), ("values", NodeEdit.List(at, value)));
}
