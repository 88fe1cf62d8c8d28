using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Pod that is not scheduled yet may be narrowed to fewer nodes.</summary>
internal static class GatedPodUpdateRules
{
    private const string RequiredTerms = "requiredDuringSchedulingIgnoredDuringExecution";

    /// <summary>Checks node selector and node affinity, and returns the spec with both put back.</summary>
    public static MappingNode Munge(MappingNode spec, MappingNode old, FieldPath path, CauseList causes)
    {
        NodeSelector(spec, old, path.Child("nodeSelector"), causes);
        spec = PodUpdateRules.PutBack(spec, old, "nodeSelector");
        var (now, before) = (spec.Field("affinity").Field("nodeAffinity"), old.Field("affinity").Field("nodeAffinity"));
        if (SemanticEquality.Same(now, before)) return spec;
        Terms(now.Field(RequiredTerms), before.Field(RequiredTerms), path.Child("affinity", "nodeAffinity").Child(RequiredTerms), causes);
        return PutBackAffinity(spec, old);
    }

    private static void NodeSelector(MappingNode spec, MappingNode old, FieldPath path, CauseList causes)
    {
        foreach (var entry in old.Map("nodeSelector"))
        {
            if (spec["nodeSelector"]?[entry.Key]?.AsString() == entry.Value.AsString()) continue;
            causes.InvalidPrinted(
                path,
                GoValue.PrintMap(spec["nodeSelector"]),
                "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
            return;
        }
    }

    private static void Terms(Node? now, Node? before, FieldPath path, CauseList causes)
    {
        var items = now.List("nodeSelectorTerms");
        var old = before.List("nodeSelectorTerms");
        var place = path.Child("nodeSelectorTerms");
        if (old.Length == 0) return;
        if (items.Length != old.Length)
        {
            causes.InvalidPrinted(
                place,
                InternalForm.Print("[]NodeSelectorTerm", now.Field("nodeSelectorTerms")),
                "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
            return;
        }

        for (var i = 0; i < old.Length; i++)
        {
            if (OnlyAdds(items[i], old[i])) continue;
            var printed = InternalForm.Print("NodeSelectorTerm", items[i]);
            causes.InvalidPrinted(place.At(i), printed, "only additions are allowed (no mutations or deletions)");
        }
    }

    private static bool OnlyAdds(Node now, Node before)
    {
        var wasEmpty = before.List("matchExpressions").Length + before.List("matchFields").Length == 0;
        if (wasEmpty) return now.List("matchExpressions").Length + now.List("matchFields").Length == 0;
        return StartsWith(now.List("matchExpressions"), before.List("matchExpressions"))
            && StartsWith(now.List("matchFields"), before.List("matchFields"));
    }

    private static bool StartsWith(ReadOnlySpan<Node> items, ReadOnlySpan<Node> start)
    {
        if (items.Length < start.Length) return false;
        for (var i = 0; i < start.Length; i++)
        {
            if (!SemanticEquality.Same(items[i], start[i])) return false;
        }

        return true;
    }

    private static MappingNode PutBackAffinity(MappingNode spec, MappingNode old)
    {
        var affinity = spec.Field("affinity") as MappingNode ?? MappingNode.Empty(spec.Position);
        var munged = old.Field("affinity").Field("nodeAffinity") is { } before
            ? affinity.With("nodeAffinity", before)
            : affinity.Without("nodeAffinity");
        return munged.Values.IsEmpty ? PodUpdateRules.PutBack(spec, old, "affinity") : spec.With("affinity", munged);
    }
}
