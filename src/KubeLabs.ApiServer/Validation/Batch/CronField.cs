namespace KubeLabs.ApiServer;

/// <summary>One field of a schedule: ranges between commas.</summary>
/// <param name="Least">The least number that it may hold.</param>
/// <param name="Most">The largest one.</param>
/// <param name="Names">Names of its numbers, from the least on; none where it has none.</param>
internal sealed record CronField(int Least, int Most, string[] Names)
{
    /// <summary>What is wrong with the field, or null of a good one.</summary>
    public string? Fault(string field)
    {
        foreach (var range in field.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (RangeFault(range) is { } fault) return fault;
        }

        return null;
    }

    private string? RangeFault(string range)
    {
        var parts = range.Split('/');
        var (start, end, fault) = Limits(parts[0].Split('-'), range);
        if (fault is not null) return fault;
        if (parts.Length > 2) return $"too many slashes: {range}";
        var step = 1L;
        if (parts.Length == 2)
        {
            (step, fault) = Number(parts[1]);
            if (fault is not null) return fault;
            if (!parts[0].Contains('-', StringComparison.Ordinal)) end = Most;
        }

        return OutOfBounds(start, end, step, range);
    }

    private (long Start, long End, string? Fault) Limits(string[] limits, string range)
    {
        if (limits[0] is "*" or "?") return (Least, Most, null);
        var (start, fault) = NumberOrName(limits[0]);
        if (fault is not null || limits.Length == 1) return (start, start, fault);
        if (limits.Length > 2) return (0, 0, $"too many hyphens: {range}");
        (var end, fault) = NumberOrName(limits[1]);
        return (start, end, fault);
    }

    private string? OutOfBounds(long start, long end, long step, string range)
    {
        if (start < Least) return Text($"beginning of range ({start}) below minimum ({Least}): {range}");
        if (end > Most) return Text($"end of range ({end}) above maximum ({Most}): {range}");
        if (start > end) return Text($"beginning of range ({start}) beyond end of range ({end}): {range}");
        return step == 0 ? $"step of range should be a positive number: {range}" : null;
    }

    private (long Number, string? Fault) NumberOrName(string text)
    {
        var name = Array.FindIndex(Names, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        return name >= 0 ? (Least + name, null) : Number(text);
    }

    private static (long Number, string? Fault) Number(string text)
    {
        if (!GoInteger.TryParse(text, out var number)) return (0, $"failed to parse int from {text}: {GoInteger.Fault(text)}");
        return number < 0 ? (0, Text($"negative number ({number}) not allowed: {text}")) : (number, null);
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
