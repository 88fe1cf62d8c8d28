using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// Given nodes on a live cluster. What kubelet, cloud and network plugin say of a node is theirs: only what the exercise gives must be there,
/// and no taint of somebody's own beside it.
/// </summary>
internal static class GivenNodes
{
    private static readonly FieldPath _taints = FieldPath.Root.Child("spec", "taints");
    private static readonly FieldPath _labels = FieldPath.Root.Child("metadata", "labels");

    /// <summary>What was changed of a node.</summary>
    public static IEnumerable<Finding> Changes(CheckContext context, KubeObject before, KubeObject after)
    {
        var key = before.Key;
        return Labels(before, after).Concat(Taints(before, after)).Concat(Cordon(before, after))
            .Where(difference => !GivenKept.IsAllowed(context, key, difference))
            .Select(difference => GivenKept.ToFinding(difference, after));
    }

    private static List<Difference> Labels(KubeObject before, KubeObject after)
    {
        var found = new List<Difference>();
        foreach (var entry in before.Labels is { } labels ? labels.Entries : [])
        {
            if (entry.Key.StartsWith("kubernetes.io/", StringComparison.Ordinal)) continue;
            var value = after.Labels?[entry.Key];
            if (!entry.Value.ValueEquals(value)) found.Add(new(_labels.Key(entry.Key), entry.Value, value));
        }

        return found;
    }

    private static IEnumerable<Difference> Taints(KubeObject before, KubeObject after)
    {
        var (given, there) = (TaintsOf(before), TaintsOf(after));
        foreach (var taint in given)
        {
            if (!there.Any(other => AreSame(taint, other))) yield return new(_taints, taint, null);
        }

        foreach (var taint in there)
        {
            if (!IsOfSystem(taint) && !given.Any(other => AreSame(taint, other))) yield return new(_taints, null, taint);
        }
    }

    private static IEnumerable<Difference> Cordon(KubeObject before, KubeObject after)
    {
        var (was, isNow) = (before.Spec?["unschedulable"], after.Spec?["unschedulable"]);
        if ((was?.AsBoolean() ?? false) != (isNow?.AsBoolean() ?? false)) yield return new(FieldPath.Root.Child("spec", "unschedulable"), was, isNow);
    }

    private static ImmutableArray<Node> TaintsOf(KubeObject node) => node.Spec?["taints"] is { } list ? [.. list.Items] : [];

    private static bool AreSame(Node one, Node other) => new TaintView(
        one["key"]?.AsString() ?? "", one["value"]?.AsString() ?? "", one["effect"]?.AsString() ?? "").ToString() == new TaintView(
        other["key"]?.AsString() ?? "", other["value"]?.AsString() ?? "", other["effect"]?.AsString() ?? "").ToString();

    private static bool IsOfSystem(Node taint) =>
        taint["key"]?.AsString() is { } key
        && (key.StartsWith("node.kubernetes.io/", StringComparison.Ordinal)
            || key.StartsWith("node-role.kubernetes.io/", StringComparison.Ordinal)
            || key.StartsWith("node.cloudprovider.kubernetes.io/", StringComparison.Ordinal));
}
