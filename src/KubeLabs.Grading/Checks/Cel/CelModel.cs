using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// The variables of an expression, and the state behind its functions. What is read of its object is noted, and what is read of any object
/// of which the API server refused something.
/// </summary>
internal sealed class CelModel(CheckContext context, KubeObject? item, ImmutableArray<GroupKind> kinds) : ICelActivation
{
    private readonly Dictionary<ObjectKey, (KubeObject Item, FieldReads Reads)> _refused = [];

    /// <summary>What was read of the object that the expression is about.</summary>
    public FieldReads Reads { get; } = new();

    /// <summary>The state after the submission.</summary>
    public ClusterState State => context.State;

    /// <summary>The namespace of objects that name none.</summary>
    public string Namespace => context.Namespace;

    /// <summary>What the author of the expression got wrong that only shows when it runs; null for nothing.</summary>
    public LocalizedText? Mistake { get; private set; }

    /// <inheritdoc/>
    public CelValue? Find(string name) => name switch
    {
        "object" => item is null ? null : Value(item, State),
        "objects" => All(State),
        "given" => All(context.Exercise.Given),
        ModelLibrary.Pods => Pods(State.Pods, State),
        _ => null,
    };

    /// <summary>Pods as values.</summary>
    public CelList Pods(IEnumerable<PodInstance> pods, ClusterState state) => CelList.Of([.. pods.Select(pod => Value(pod, state))]);

    /// <summary>What the API server refused of whatever was read.</summary>
    public ImmutableArray<Finding> Refusals() =>
    [
        .. item is null ? [] : context.Refusals(item, Reads.Paths),
        .. _refused.Values.SelectMany(read => context.Refusals(read.Item, read.Reads.Paths)),
    ];

    /// <summary>Notes that a function reads these fields of every object of a group.</summary>
    public void ReadAll(string group, params string[] fields)
    {
        foreach (var key in context.Applied.Refusals.Keys.Where(key => key.Group == group))
        {
            if (State.Find(key) is { } refused) Value(refused, State).Read(fields);
        }
    }

    /// <summary>An expression that cannot be answered because the exercise is wrong.</summary>
    public CelValue Wrong(string english, string korean)
    {
        Mistake ??= new(english, korean);
        return CelError.Of(english);
    }

    private CelList All(ClusterState state) =>
        CelList.Of([.. kinds.SelectMany(kind => state.List(kind.Group, kind.Kind)).Select(other => Value(other, state))]);

    private ModelObject Value(KubeObject other, ClusterState state) => new(other, state, ReadsOf(other, state), FieldPath.Root);

    // A Pod of a workload is read as the template that it is made of.
    private ModelObject Value(PodInstance pod, ClusterState state)
    {
        if (pod.Workload is not { } workload) return Value(pod.Pod, state);
        var reads = ReadsOf(workload, state);
        reads?.Add(FieldPath.Root.Child("spec", "replicas"));
        return new(pod.Pod, state, reads, ContainerOf.SpecPath(workload).Parent!);
    }

    private FieldReads? ReadsOf(KubeObject other, ClusterState state)
    {
        if (!ReferenceEquals(state, State)) return null;
        if (other.Key == item?.Key) return Reads;
        if (!context.Applied.Refusals.ContainsKey(other.Key)) return null;
        if (!_refused.TryGetValue(other.Key, out var known)) _refused[other.Key] = known = (other, new());
        return known.Reads;
    }
}
