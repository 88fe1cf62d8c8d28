using System.Globalization;

namespace KubeLabs.Cli;

/// <summary>Spans of time as kubectl takes them: <c>30s</c>, <c>2m</c>, <c>1h</c>, <c>500ms</c>; a bare number is seconds.</summary>
internal static class Durations
{
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    /// <summary>The span, or null where it is none, or not between 1 ms and a day.</summary>
    public static TimeSpan? Parse(string text)
    {
        var digits = text.TrimEnd('m', 's', 'h');
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        double? factor = text[digits.Length..] switch
        {
            "" or "s" => 1,
            "ms" => 0.001,
            "m" => 60,
            "h" => 3600,
            _ => null,
        };
        if (factor is null || number * factor > _longest.TotalSeconds || number * factor < 0.001) return null;
        return TimeSpan.FromSeconds(number * factor.Value);
    }
}
