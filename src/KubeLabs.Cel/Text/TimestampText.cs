using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>Points in time as RFC 3339 writes them, with nanoseconds.</summary>
internal static class TimestampText
{
    public static string Write(CelTimestamp time)
    {
        var whole = DateTime.UnixEpoch.AddSeconds(time.Seconds).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        if (time.Nanoseconds == 0)
            return whole + "Z";
        return $"{whole}.{time.Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0')}Z";
    }

    /// <summary>The point in time; an error where the text is none.</summary>
    public static CelValue Read(string text)
    {
        var error = Conversions.NotConverted(CelType.Timestamp);
        if (text.Length < 20 || text[10] != 'T' || !Whole(text.AsSpan(0, 19), out var local))
            return error;
        var rest = text.AsSpan(19);
        var nanoseconds = Fraction(ref rest);
        if (nanoseconds is null || Offset(rest) is not { } offset)
            return error;
        return Times.At((long)(local - DateTime.UnixEpoch).TotalSeconds - offset, nanoseconds.Value);
    }

    private static bool Whole(ReadOnlySpan<char> text, out DateTime time) => DateTime.TryParseExact(
        text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    private static int? Fraction(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] is not ('.' or ','))
            return 0;
        var end = rest[1..].IndexOfAnyExceptInRange('0', '9') + 1;
        if (end < 2)
            return null;
        var digits = rest[1..end];
        rest = rest[end..];
        var nanoseconds = 0;
        for (var i = 0; i < 9; i++)
            nanoseconds = (nanoseconds * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return nanoseconds;
    }

    private static int? Offset(ReadOnlySpan<char> text)
    {
        if (text is "Z")
            return 0;
        if (text is not ['+' or '-', _, _, ':', _, _] || !Two(text[1..3], 23, out var hours) || !Two(text[4..6], 59, out var minutes))
            return null;
        var seconds = ((hours * 60) + minutes) * 60;
        return text[0] == '-' ? -seconds : seconds;
    }

    private static bool Two(ReadOnlySpan<char> digits, int most, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= most;
}
