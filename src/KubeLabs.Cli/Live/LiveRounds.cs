using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Live;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>
/// Grades a live cluster, round by round, until all criteria pass or the time is over. One round is one snapshot: what one criterion sees,
/// every other sees too.
/// </summary>
internal sealed class LiveRounds(
    PreparedExercise exercise, ClusterSource source, IClusterSnapshots cluster, LiveTimes times, TimeProvider clock, LiveProgress progress)
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly ClusterQuery _query = LiveQuery.Of(exercise, source.Namespace);
    private readonly long _started = clock.GetTimestamp();
    private GradeReport? _report;
    private LocalizedText? _failure;

    /// <summary>Grades until there is nothing more to wait for.</summary>
    public async Task<LiveOutcome> RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await RoundAsync(cancellation);
                if (IsDone || Left <= TimeSpan.Zero) return new(_report, _failure, IsStopped: false);
                if (_failure is { } failure) progress.Silent(failure);
                else progress.Open(_report!);
                await Task.Delay(Left < _pause ? Left : _pause, clock, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(_report, _failure, IsStopped: true);
        }
    }

    // Full marks, not merely enough of them: whoever waits wants everything to have settled.
    private bool IsDone => _failure is null && _report is { IsPassed: true } report && report.Score == report.MaxScore;

    private TimeSpan Left => times.Wait - clock.GetElapsedTime(_started);

    private async Task RoundAsync(CancellationToken cancellation)
    {
        var reading = await cluster.ReadAsync(_query, times.Timeout, cancellation);
        _failure = reading.Failure;
        if (reading.State is { } state) _report = Grader.Grade(exercise, state, source, clock.GetUtcNow());
    }
}
