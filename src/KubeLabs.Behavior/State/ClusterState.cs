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
    private ImmutableArray<PodInstance> _pods;
    private SchedulingCluster? _scheduling;
    private Lazy<PolicySet?>? _policies;

    private ClusterState(ClusterState? below, ImmutableSortedDictionary<ObjectKey, KubeObject?> changes)
    {
        _below = below;
        _changes = changes;
    }

    /// <summary>A cluster without any object, not even the built-in ones.</summary>
    public static ClusterState Empty { get; } = new(null, ImmutableSortedDictionary<ObjectKey, KubeObject?>.Empty);

    /// <summary>What is known of the live cluster that this state was read from; null offline.</summary>
    public LiveFacts? Live { get; private init; }

    /// <summary>
    /// The Pods that exist or would: bare Pods as they are, those of workloads derived from their templates.
    /// </summary>
    public ImmutableArray<PodInstance> Pods
    {
        get
        {
            if (Unchanged is { } same) return same.Pods;
            lock (_lock)
            {
                if (_pods.IsDefault) _pods = WorkloadPods.Derive(this);
                return _pods;
            }
        }
    }

    /// <summary>The cluster as the scheduler sees it: its nodes, and the Pods that are on one.</summary>
    public SchedulingCluster Scheduling
    {
        get
        {
            if (Unchanged is { } same) return same.Scheduling;
            var (nodes, namespaces) = (List("", "Node"), List("", "Namespace"));
            lock (_lock) return _scheduling ??= SchedulingCluster.Of(nodes, List("", "Pod"), namespaces);
        }
    }

    /// <summary>The admission policies that are in effect; null for none.</summary>
    public PolicySet? Policies
    {
        get
        {
            if (Unchanged is { } same) return same.Policies;
            lock (_lock) _policies ??= new(() => PolicySet.In(this));
            return _policies.Value;
        }
    }

    // An overlay that nothing was put into is what lies below it, and shares what was made of that.
    private ClusterState? Unchanged => _changes.IsEmpty ? _below : null;

    /// <summary>What was read from a live cluster in one round: its objects as they are, and nothing that is in every cluster beside them.</summary>
    public static ClusterState OfLive(IEnumerable<KubeObject> objects, LiveFacts facts) =>
        new(null, objects.ToImmutableSortedDictionary(item => item.Key, KubeObject? (item) => item)) { Live = facts };

    /// <summary>A new state on top of this one, from which further changes are cheap.</summary>
    public ClusterState Overlay() => new(this, ImmutableSortedDictionary<ObjectKey, KubeObject?>.Empty) { Live = Live };

    /// <summary>This state with an object added or replaced.</summary>
    public ClusterState With(KubeObject item) => new(_below, _changes.SetItem(item.Key, item)) { Live = Live };

    /// <summary>This state without an object.</summary>
    public ClusterState Without(ObjectKey key) => new(_below, _changes.SetItem(key, null)) { Live = Live };

    /// <summary>One object, or null.</summary>
    public KubeObject? Find(ObjectKey key) => _changes.TryGetValue(key, out var item) ? item : _below?.Find(key);

    /// <inheritdoc/>
    public KubeObject? Find(string group, string kind, string ns, string name) => Find(new ObjectKey(group, kind, ns, name));

    /// <summary>The objects of a kind, ordered by namespace and name.</summary>
    public ImmutableArray<KubeObject> List(string group, string kind) =>
        Index().TryGetValue(new(group, kind), out var items) ? items : [];

    /// <summary>The objects of a kind in one namespace, ordered by name.</summary>
    public IEnumerable<KubeObject> List(string group, string kind, string? ns) =>
        ns is null ? List(group, kind) : List(group, kind).Where(item => item.Namespace == ns);

    /// <inheritdoc/>
    public IEnumerable<KubeObject> PodsIn(string ns) => Pods.Where(pod => pod.Namespace == ns).Select(pod => pod.Pod);

    /// <inheritdoc/>
    public AuthorizerAnswer? Authorize(AccessQuestion question) => PolicyAccess.Answer(this, question);

    /// <summary>Every object, ordered by group, kind, namespace and name.</summary>
    public IEnumerable<KubeObject> All() => Merged().Values;

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
