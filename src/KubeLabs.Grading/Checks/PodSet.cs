using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Which Pods a check speaks of: <c>{of: Deployment/web}</c> or <c>{labels: {app: web}}</c>.</summary>
/// <param name="Of">The object that the Pods belong to, or null.</param>
/// <param name="Labels">The labels that they have, or null.</param>
internal sealed record PodSet(ObjectName? Of, LabelSelector? Labels) : INamesNamespaces
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<PodSet> Type { get; } = new("{of: Kind/name} or {labels: {key: value}}", Read);

    /// <inheritdoc/>
    public IEnumerable<string> Namespaces => Of is null ? [] : ((INamesNamespaces)Of).Namespaces;

    /// <summary>The Pods of the set, in the namespace of the check.</summary>
    public ImmutableArray<PodInstance> In(CheckContext context, string ns)
    {
        if (Of is not null)
        {
            var owner = context.Find(Of);
            return owner is null ? [] : [.. OwnPods.Of(owner, context.State)];
        }

        return [.. context.State.PodsOf(ns).Where(pod => Labels!.Matches(pod.Labels) && (!context.IsLive || IsActive(pod)))];
    }

    private static bool IsActive(PodInstance pod) => !pod.HasEnded && !pod.IsTerminating;

    /// <summary>The set in words.</summary>
    public LocalizedText Describe(int count) => Of is not null
        ? new($"the {count} Pods of {Of.Kind} {Of.Name}", $"{Of.Kind} {Of.Name}의 파드 {count}개")
        : new($"the {count} Pods with {Labels}", $"레이블이 {Labels}인 파드 {count}개");

    /// <summary>In words that the set is empty.</summary>
    /// <param name="hasOwner">Whether the object that the Pods belong to is there.</param>
    public LocalizedText DescribeNone(bool hasOwner) => (Of, hasOwner) switch
    {
        (null, _) => new($"no Pod has {Labels}", $"레이블이 {Labels}인 파드가 없습니다"),
        (_, true) => new($"{Of.Kind} {Of.Name} has none", $"{Of.Kind} {Of.Name} 오브젝트의 파드가 없습니다"),
        _ => new($"{Of.Kind} {Of.Name} does not exist", $"{Of.Kind} {Of.Name} 오브젝트가 없습니다"),
    };

    private static (bool Ok, PodSet Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "of", "labels");
        var none = new PodSet(null, null);
        if (node["of"] is { } of && node["labels"] is null) return ObjectName.Type.Read(of, reader) is (true, var name) ? (true, new(name, null)) : (false, none);
        if (node["labels"] is MappingNode { Values.Length: > 0 } labels && node["of"] is null)
        {
            var texts = labels.Values.Select(entry => reader.Text(entry.Value)).ToList();
            return texts.Contains(null) ? (false, none) : (true, new(null, LabelSelector.FromMap(labels)));
        }

        reader.Report(node, "either \"of\" or \"labels\" is expected here", "여기에는 \"of\" 또는 \"labels\" 중 하나가 와야 합니다");
        return (false, none);
    }
}
