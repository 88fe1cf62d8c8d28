using System.Diagnostics;
using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Live;
using KubeLabs.Manifests;

namespace KubeLabs.Benchmarks;

/// <summary>
/// What one snapshot of the cluster of the current context costs a process that does nothing else: <c>--cluster Pod apps/Deployment</c>.
/// </summary>
internal static class ClusterTimes
{
    private const double Megabyte = 1_000_000;

    public static async Task WriteAsync(TextWriter output, string[] kinds)
    {
        var host = new ConnectionHost
        {
            Variable = Environment.GetEnvironmentVariable,
            Files = new PhysicalFileSystem(),
            Clock = TimeProvider.System,
            Error = Console.Error,
            IsInteractive = false,
        };
        var result = ClusterConnectors.Default(host).Connect(new(null, null));
        if (result.Connection is not { } connection)
        {
            await output.WriteLineAsync(result.Problem!.Value.En);
            return;
        }

        using (connection) await WriteAsync(output, connection, new([.. kinds.Select(Kind)], ["default"], []));
    }

    private static async Task WriteAsync(TextWriter output, ClusterConnection connection, ClusterQuery query)
    {
        var start = Stopwatch.GetTimestamp();
        var reading = await ClusterReader.ReadAsync(connection, query, TimeProvider.System, TimeSpan.FromMinutes(1), CancellationToken.None);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using var self = Process.GetCurrentProcess();
        await output.WriteLineAsync(reading.Failure?.En ?? string.Create(
            CultureInfo.InvariantCulture,
            $"{reading.State!.All().Count()} objects, {reading.State.Live!.Unknown.Length} unknown: {milliseconds:F0} ms, "
            + $"processor {self.TotalProcessorTime.TotalMilliseconds:F0} ms since start, peak {self.PeakWorkingSet64 / Megabyte:F0} MB, "
            + $"kept {GC.GetTotalMemory(true) / Megabyte:F0} MB, allocated {GC.GetTotalAllocatedBytes() / Megabyte:F0} MB"));
    }

    private static GroupKind Kind(string name) =>
        name.Split('/') is [var group, var kind] ? new(group, kind) : new("", name);
}
