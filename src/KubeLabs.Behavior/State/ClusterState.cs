using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// What is in a cluster at one moment, immutable. A changed state is an overlay over the one before it, so that a thousand
/// submissions over one exercise cost a thousand overlays. Indexes and derived Pods are made when they are first asked for.
/// </summary>
public sealed class ClusterState : IExistingObjects
{
    private readonly ClusterState? _below;
    private readonly ImmutableSortedDictionary<ObjectKey, KubeObject?> _changes;
    private readonly Lock _lock = new();
    private Dictionary<GroupKind, ImmutableArray<KubeObject>>? _byKind;
    private PodTable? _pods;
    private SchedulingCluster? _scheduling;

    private ClusterState(ClusterState? below, ImmutableSortedDictionary<ObjectKey, KubeObject?> changes)
    {
        _below = below;
        _changes = changes;
    }

    /// <summary>A cluster without any object, not even the built-in ones.</summary>
    public static ClusterState Empty { get; } = new(null, ImmutableSortedDictionary<ObjectKey, KubeObject?>.Empty);

    /// <summary>What is known of the live cluster that this state was read from; null offline.</summary>
    public LiveFacts? Live { get; private init; }

    /// <summary>Who notes what is read of this view of the state; null where nobody does.</summary>
    private StateReads? Reads { get; init; }

    /// <summary>
    /// The Pods that exist or would: bare Pods as they are, those of workloads derived from their templates. On a live cluster they are read,
    /// and none is derived.
    /// </summary>
    public ImmutableArray<PodInstance> Pods => Noted(null).All;

    /// <summary>The cluster as the scheduler sees it: its nodes, and the Pods that are on one.</summary>
    public SchedulingCluster Scheduling
    {
        get
        {
            foreach (var kind in (ReadOnlySpan<string>)["Node", "Namespace", "Pod"]) Reads?.Note(new("", kind), null);
            if (Unchanged is { } same) return same.Scheduling;
            var (nodes, namespaces) = (List("", "Node"), List("", "Namespace"));
            var pods = List("", "Pod");
            if (Live is not null) (nodes, pods) = ([.. nodes.Select(LiveNodes.Settle)], LiveNodes.Staying(pods));
            lock (_lock) return _scheduling ??= SchedulingCluster.Of(nodes, pods, namespaces);
        }
    }

    // An overlay that nothing was put into is what lies below it, and shares what was made of that.
    private ClusterState? Unchanged => _changes.IsEmpty ? _below : null;

    /// <summary>What was read from a live cluster in one round: its objects as they are, and nothing that is in every cluster beside them.</summary>
    public static ClusterState OfLive(IEnumerable<KubeObject> objects, LiveFacts facts) =>
        new(null, objects.ToImmutableSortedDictionary(item => item.Key, KubeObject? (item) => item)) { Live = facts };

    /// <summary>A new state on top of this one, from which further changes are cheap.</summary>
    public ClusterState Overlay() => new(this, ImmutableSortedDictionary<ObjectKey, KubeObject?>.Empty) { Live = Live, Reads = Reads };

    /// <summary>This state with an object added or replaced.</summary>
    public ClusterState With(KubeObject item) => new(_below, _changes.SetItem(item.Key, item)) { Live = Live, Reads = Reads };

    /// <summary>This state without an object.</summary>
    public ClusterState Without(ObjectKey key) => new(_below, _changes.SetItem(key, null)) { Live = Live, Reads = Reads };

    /// <summary>The same state, seen by someone who notes what they read of it.</summary>
    public ClusterState Recording(StateReads reads) =>
        new(this, ImmutableSortedDictionary<ObjectKey, KubeObject?>.Empty) { Live = Live, Reads = reads };

    /// <summary>One object, or null.</summary>
    public KubeObject? Find(ObjectKey key)
    {
        Reads?.Note(new(key.Group, key.Kind), key.Namespace);
        return _changes.TryGetValue(key, out var item) ? item : _below?.Find(key);
    }

    /// <inheritdoc/>
    public KubeObject? Find(string group, string kind, string ns, string name) => Find(new ObjectKey(group, kind, ns, name));

    /// <summary>The objects of a kind, ordered by namespace and name.</summary>
    public ImmutableArray<KubeObject> List(string group, string kind) => ListNoted(new(group, kind), null);

    /// <summary>The objects of a kind in one namespace, ordered by name; in all of them where null.</summary>
    public IEnumerable<KubeObject> List(string group, string kind, string? ns)
    {
        var items = ListNoted(new(group, kind), ns);
        return ns is null ? items : items.Where(item => item.Namespace == ns);
    }

    /// <inheritdoc/>
    public IEnumerable<KubeObject> PodsIn(string ns) => PodsOf(ns).Select(pod => pod.Pod);

    /// <summary>The Pods of one namespace.</summary>
    public IEnumerable<PodInstance> PodsOf(string ns) => Noted(ns).In(ns);

    /// <summary>What the live cluster answered to a question; null where it gave no answer, and offline.</summary>
    public ObservationAnswer? Answer(Observation question)
    {
        if (Live is null) return null;
        if (Live.Answers.TryGetValue(question, out var answer) && answer is not NoAnswer) return answer;
        Reads?.Note(answer is NoAnswer none ? none.Message : Unasked(question));
        return null;
    }

    /// <summary>Every object that is known, ordered by group, kind, namespace and name. It is not noted as read: nothing is judged by it.</summary>
    public IEnumerable<KubeObject> All() => Merged().Values;

    private static LocalizedText Unasked(Observation question) =>
        new($"the cluster was not asked: {question}", $"클러스터에 묻지 않은 질문입니다: {question}");

    private ImmutableArray<KubeObject> ListNoted(GroupKind kind, string? ns)
    {
        Reads?.Note(kind, ns);
        return Index().TryGetValue(kind, out var items) ? items : [];
    }

    // What is made once of a state is shared by all who read it; that they read it is noted of each.
    private PodTable Noted(string? ns)
    {
        var table = Table();
        if (Reads is null) return table;
        Reads.Note(new("", "Pod"), ns);
        foreach (var gap in table.Gaps)
        {
            if (ns is null || gap.Namespace == ns) Reads.Note(gap.Kind, gap.Namespace);
        }

        return table;
    }

    private PodTable Table()
    {
        if (Unchanged is { } same) return same.Table();
        lock (_lock) return _pods ??= Live is null ? new(WorkloadPods.Derive(Unnoted()), []) : LivePods.Read(Unnoted(), Live);
    }

    // Whoever asks for Pods reads Pods, not all that they are made of.
    private ClusterState Unnoted() => Reads is null ? this : new(_below, _changes) { Live = Live };

    private Dictionary<GroupKind, ImmutableArray<KubeObject>> Index()
    {
        if (Unchanged is { } same) return same.Index();
        lock (_lock) return _byKind ??= ByKind(Merged());
    }

    // The objects are sorted, so those of one kind follow one another.
    private static Dictionary<GroupKind, ImmutableArray<KubeObject>> ByKind(SortedDictionary<ObjectKey, KubeObject> sorted)
    {
        var byKind = new Dictionary<GroupKind, ImmutableArray<KubeObject>>();
        var items = ImmutableArray.CreateBuilder<KubeObject>();
        foreach (var (_, item) in sorted)
        {
            if (items.Count > 0 && KindOf(items[0]) != KindOf(item)) byKind[KindOf(items[0])] = items.DrainToImmutable();
            items.Add(item);
        }

        if (items.Count > 0) byKind[KindOf(items[0])] = items.DrainToImmutable();
        return byKind;
    }

    private static GroupKind KindOf(KubeObject item) => new(item.Type.Group, item.Type.Kind);

    private SortedDictionary<ObjectKey, KubeObject> Merged()
    {
        var merged = _below?.Merged() ?? [];
        foreach (var (key, item) in _changes)
        {
            if (item is null) merged.Remove(key);
            else merged[key] = item;
        }

        return merged;
    }
}
