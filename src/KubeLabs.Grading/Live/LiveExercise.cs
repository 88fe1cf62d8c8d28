using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// An exercise on a live cluster: which objects are the given ones, which the learner made, and what was there before.
/// </summary>
internal sealed class LiveExercise
{
    private const string Label = "kubelabs.dev/exercise";
    private readonly PreparedExercise _exercise;
    private readonly HashSet<ObjectKey> _given;
    private readonly string _setUpAt;
    private readonly Lazy<ClusterState> _before;

    public LiveExercise(PreparedExercise exercise, ClusterState state, string ns)
    {
        (_exercise, State, Namespace) = (exercise, state, ns);
        _given = [.. exercise.GivenKeys.Select(OnCluster)];
        _setUpAt = SetUpAt();
        _before = new(Before);
    }

    /// <summary>The cluster; what is read of it here is not noted.</summary>
    public ClusterState State { get; }

    /// <summary>The namespace of names that say none.</summary>
    public string Namespace { get; }

    /// <summary>
    /// The cluster as it was before the learner began: what is older than the exercise's set-up or made by the control plane, and the given
    /// objects as the exercise gives them.
    /// </summary>
    public ClusterState Baseline => _before.Value;

    /// <summary>Where a given object is on the cluster: those of the exercise's namespace move with it.</summary>
    public ObjectKey OnCluster(ObjectKey given) =>
        given.Namespace == _exercise.Exercise.Namespace ? given with { Namespace = Namespace } : given;

    /// <summary>The object as the exercise gives it; null for one that it does not give.</summary>
    public KubeObject? GivenOf(ObjectKey onCluster) =>
        _exercise.Given.Find(InExercise(onCluster));

    /// <summary>The key that an object of the cluster has in the exercise.</summary>
    public ObjectKey InExercise(ObjectKey onCluster) =>
        onCluster.Namespace == Namespace ? onCluster with { Namespace = _exercise.Exercise.Namespace } : onCluster;

    /// <summary>
    /// Whether the learner made an object: it is not a given one, nobody's controller made it, and it is not older than the set-up of the
    /// exercise.
    /// </summary>
    public bool IsOwn(KubeObject item)
    {
        if (_given.Contains(item.Key) || ControlPlaneObjects.Contains(item)) return false;
        if (item.Kind == "Namespace" && IsLabelled(item)) return false;
        var created = LiveObjects.CreatedAt(item);
        return _setUpAt.Length == 0 || created.Length == 0 || string.CompareOrdinal(created, _setUpAt) >= 0;
    }

    // Times of this form sort as texts; where nothing bears the label (the objects were applied by hand) the given ones tell.
    private string SetUpAt()
    {
        var labelled = State.All().Where(IsLabelled).Select(LiveObjects.CreatedAt).Where(static at => at.Length > 0)
            .Min(StringComparer.Ordinal);
        if (labelled is not null) return labelled;
        var given = _given.Select(State.Find).OfType<KubeObject>().Where(static item => item.Kind is not ("Namespace" or "Node"));
        return given.Select(LiveObjects.CreatedAt).Where(static at => at.Length > 0).Min(StringComparer.Ordinal) ?? "";
    }

    private bool IsLabelled(KubeObject item) => item.Labels?[Label]?.AsString() == _exercise.Exercise.Id;

    private ClusterState Before()
    {
        var before = State.All().Where(item => !_given.Contains(item.Key) && !IsOwn(item));
        var given = _given.Where(key => State.Find(key) is not null).Select(GivenOf).OfType<KubeObject>();
        return ClusterState.OfLive(before.Concat(given.Select(Moved)), State.Live!);
    }

    private KubeObject Moved(KubeObject given)
    {
        var key = OnCluster(given.Key);
        return key.Namespace == given.Namespace ? given : new(given.Type, key.Namespace, given.Name, given.Root);
    }
}
