using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>The message of the condition PodScheduled and of the event FailedScheduling. Source: the scheduler's <c>FitError</c>.</summary>
internal static class SchedulerMessage
{
    public static string Of(SchedulingResult result)
    {
        if (result.Nodes.IsEmpty) return "no nodes available to schedule pods";
        var start = string.Create(CultureInfo.InvariantCulture, $"0/{result.Nodes.Length} nodes are available: ");
        return start + (result.PreFilterMessage ?? Reasons(result)) + ".";
    }

    private static string Reasons(SchedulingResult result)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in result.Nodes)
        {
            foreach (var failure in node.Reported) counts[failure.Message] = counts.GetValueOrDefault(failure.Message) + 1;
        }

        // Sorted with the number in front and as text, as the scheduler does: 10 comes before 2.
        var reasons = counts.Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}"));
        return string.Join(", ", reasons.Order(StringComparer.Ordinal));
    }
}
