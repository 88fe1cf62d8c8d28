namespace KubeLabs.Behavior;

/// <summary>
/// A Deployment on its way from one Pod template to another, as the deployment controller takes it there, step by step. New Pods become
/// ready one by one, and each only when nothing else moves. Source: the controller's rolling and recreate strategies.
/// </summary>
public sealed class RolloutSimulation
{
    private readonly RollingLimits _limits;
    private int _old;
    private int _oldReady;
    private int _new;
    private int _newReady;
    private int _minReady;
    private int _maxTotal;

    private RolloutSimulation(RollingLimits limits, int old, int oldReady)
    {
        _limits = limits;
        (_old, _oldReady) = (old, oldReady);
        (_minReady, _maxTotal) = (oldReady, old);
    }

    private RolloutCounts Counts => new(_new, _old, _oldReady + _newReady);

    /// <summary>The rollout from where every old Pod asked for runs and is ready.</summary>
    public static Rollout Run(RollingLimits limits) => Run(limits, limits.Replicas, limits.Replicas);

    /// <summary>The rollout from a number of old Pods.</summary>
    /// <param name="limits">How the Deployment replaces its Pods.</param>
    /// <param name="old">The old Pods.</param>
    /// <param name="oldReady">How many of them are ready.</param>
    public static Rollout Run(RollingLimits limits, int old, int oldReady)
    {
        var run = new RolloutSimulation(limits, old, Math.Min(old, oldReady));
        run.ScaleOld(limits.Replicas);
        run.Settle();
        var stuck = run.Counts;
        var before = run._maxTotal;
        run._maxTotal = stuck.Total;
        while (run._newReady < run._new)
        {
            run._newReady++;
            run.Settle();
        }

        var isFinished = run._newReady == limits.Replicas && run._old == 0;
        return new(stuck, run._minReady, Math.Max(before, run._maxTotal), run._maxTotal, isFinished);
    }

    // Reconciles until nothing is left to do.
    private void Settle()
    {
        Note();
        while (!_limits.IsPaused && (_limits.IsRecreate ? Recreate() : Roll())) Note();
    }

    private bool Recreate()
    {
        if (_old > 0) return ScaleOld(0);
        if (_new == _limits.Replicas) return false;
        _new = _limits.Replicas;
        return true;
    }

    private bool Roll()
    {
        var room = _limits.Replicas + _limits.MaxSurge - _old - _new;
        var grown = Math.Min(Math.Max(room, 0), _limits.Replicas - _new);
        if (grown > 0)
        {
            _new += grown;
            return true;
        }

        return ShrinkOld();
    }

    // Old Pods that are not ready go first: nobody misses them. Then as many ready ones as there are beyond those that must be available.
    private bool ShrinkOld()
    {
        var most = _old + _new - _limits.MinAvailable - (_new - _newReady);
        if (_old == 0 || most <= 0) return false;
        var unready = Math.Min(most, _old - _oldReady);
        _old -= unready;
        var spare = Math.Max(_oldReady + _newReady - _limits.MinAvailable, 0);
        var ready = Math.Min(_old, spare);
        return ScaleOld(_old - ready) || unready > 0;
    }

    private bool ScaleOld(int count)
    {
        if (count == _old) return false;
        _old = count;
        _oldReady = Math.Min(_oldReady, count);
        return true;
    }

    private void Note()
    {
        _minReady = Math.Min(_minReady, Counts.Ready);
        _maxTotal = Math.Max(_maxTotal, Counts.Total);
    }
}
