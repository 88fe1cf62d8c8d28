using System.Collections.Immutable;
using KubeLabs.Behavior;

namespace KubeLabs.Live;

/// <summary>Asks what objects do not tell, after they were read.</summary>
internal sealed class ObservationReader(ApiClient client, KindReading known)
{
    private const int Parallel = 4;

    public async Task<IReadOnlyDictionary<Observation, ObservationAnswer>> ReadAsync(
        ImmutableArray<Observation> observations, CancellationToken cancellation)
    {
        using var free = new SemaphoreSlim(Parallel);
        var asked = observations.Distinct().ToArray();
        var answers = await Task.WhenAll(asked.Select(observation => OneAsync(observation, free, cancellation)));
        return asked.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<ObservationAnswer> OneAsync(Observation observation, SemaphoreSlim free, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        try
        {
            return observation switch
            {
                AccessObservation access => await AccessQuestion.AskAsync(client, access, cancellation),
                ServiceObservation service => await ServiceQuestion.AskAsync(client, service, cancellation),
                LogObservation log => await new LogQuestion(client, known).AskAsync(log, cancellation),
                _ => throw new ArgumentException($"no such question: {observation.GetType().Name}", nameof(observation)),
            };
        }
        finally
        {
            free.Release();
        }
    }
}
