using System.Diagnostics;
using System.Globalization;

namespace KubeLabs.Benchmarks;

/// <summary>How long each recorded manifest takes once warm, and which takes longest: <c>--documents</c>.</summary>
internal static class DocumentTimes
{
    private const int Rounds = 5;
    private const int Shown = 5;

    public static void Write(TextWriter output)
    {
        var times = RecordedManifests.All.Select(pair => (pair.Key, Milliseconds: Least(pair.Value))).OrderBy(pair => pair.Milliseconds).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Count} manifests: median {times[times.Count / 2].Milliseconds:F3} ms, 99 % under {times[times.Count * 99 / 100].Milliseconds:F3} ms"));
        foreach (var (id, milliseconds) in times.TakeLast(Shown).Reverse())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds,8:F3} ms  {id}"));
    }

    // The least of some rounds: what the machine does besides is not the document's.
    private static double Least(byte[] manifest)
    {
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = RecordedManifests.Answer(manifest);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return least;
    }
}
