using System.Diagnostics;
using System.Net;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>Waits until an API server says that it is ready, and no longer than its processes live.</summary>
internal static class EnvTestReadiness
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    public static void Wait(HttpClient client, IReadOnlyList<EnvTestProcess> processes, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (!IsReady(client))
        {
            if (processes.FirstOrDefault(process => process.HasEnded) is { } ended)
                throw new InvalidOperationException($"{ended.Name} has ended:\n{ended.Log}");
            if (clock.Elapsed > patience)
                throw new TimeoutException($"not ready after {patience}:\n{processes[^1].Log}");
            Thread.Sleep(_pause);
        }
    }

    private static bool IsReady(HttpClient client)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            using var request = new HttpRequestMessage(HttpMethod.Get, "/readyz");
            using var response = client.Send(request, limit.Token);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
