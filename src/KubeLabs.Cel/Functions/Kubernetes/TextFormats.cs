using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>The formats of OpenAPI that have names in Kubernetes' library.</summary>
internal static class TextFormats
{
    public static IReadOnlyList<string> Uri(string text)
    {
        var (url, mistake) = GoUrl.Parse(text);
        return url is null ? [$"parse {Strings.Quote(text)}: {mistake}"] : [];
    }

    public static IReadOnlyList<string> Uuid(string text)
    {
        var digits = 0;
        var isRight = true;
        foreach (var letter in text)
        {
            isRight &= char.IsAsciiHexDigit(letter) || (letter == '-' && digits is 8 or 12 or 16 or 20);
            digits += letter == '-' ? 0 : 1;
        }

        return isRight && digits == 32 && !text.Contains("--", StringComparison.Ordinal) ? [] : ["does not match the UUID format"];
    }

    public static IReadOnlyList<string> Base64(string text) =>
        text.Length > 0 && text.Length % 4 == 0 && !text.AsSpan().ContainsAny(" \t\r\n") && System.Buffers.Text.Base64.IsValid(text) ? [] : ["invalid base64"];

    public static IReadOnlyList<string> Date(string text) => IsDate(text) ? [] : ["invalid date"];

    public static IReadOnlyList<string> DateTime(string text)
    {
        var parts = text.ToLowerInvariant().Split('t');
        return parts.Length >= 2 && IsDate(parts[0]) && IsTime(parts[1]) ? [] : ["invalid datetime"];
    }

    private static bool IsDate(string text) =>
        System.DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // 15:04:05, a fraction behind any character, and z or an offset of which only the form counts.
    private static bool IsTime(string text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':' || !Two(text, 0, 23) || !Two(text, 3, 59) || !Two(text, 6, 59))
            return false;
        var rest = text.AsSpan(8);
        if (rest is not ("z" or ['+' or '-', _, _, ':', _, _]))
            rest = rest[1..].TrimStart("0123456789") is var behind && behind.Length < rest.Length - 1 ? behind : [];
        return rest is "z" || (rest is ['+' or '-', _, _, ':', _, _] && Two(rest.ToString(), 1, 99) && Two(rest.ToString(), 4, 99));
    }

    private static bool Two(string text, int place, int most) =>
        int.TryParse(text.AsSpan(place, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most;
}
