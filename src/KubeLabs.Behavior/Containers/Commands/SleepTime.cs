using System.Collections.Immutable;
using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>How long <c>sleep</c> waits: numbers with <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>, added up.</summary>
internal static class SleepTime
{
    private const long Longest = 1_000_000_000;

    /// <summary>The whole seconds; what cannot be read counts nothing.</summary>
    public static long Of(ImmutableArray<string> arguments)
    {
        var total = 0m;
        foreach (var argument in arguments)
        {
            if (argument.Length == 0) continue;
            var unit = Unit(argument[^1]);
            var number = unit == 0 ? argument : argument[..^1];
            if (decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < Longest)
                total += value * Math.Max(1, unit);
        }

        return (long)Math.Min(total, Longest);
    }

    private static int Unit(char suffix) => suffix switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
}
