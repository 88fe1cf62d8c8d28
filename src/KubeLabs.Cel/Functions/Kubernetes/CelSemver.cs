using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>A semantic version; what stands behind a plus plays no part in its order.</summary>
internal sealed class CelSemver : CelOpaque
{
    private readonly string[] _preRelease;

    private CelSemver(ulong[] numbers, string[] preRelease)
        : base(CelTypes.Semver)
    {
        Numbers = numbers;
        _preRelease = preRelease;
    }

    /// <summary>Major, minor, patch.</summary>
    public ulong[] Numbers { get; }

    /// <summary>The version; null where the text is none by the rules of semver.org.</summary>
    public static CelSemver? Read(string text)
    {
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        if (plus >= 0 && !text[(plus + 1)..].Split('.').All(IsIdentifier))
            return null;
        var core = plus < 0 ? text : text[..plus];
        var dash = core.IndexOf('-', StringComparison.Ordinal);
        var preRelease = dash < 0 ? [] : core[(dash + 1)..].Split('.');
        var numbers = (dash < 0 ? core : core[..dash]).Split('.');
        if (numbers.Length != 3 || !Array.TrueForAll(numbers, IsNumber) || !Array.TrueForAll(preRelease, IsPreRelease))
            return null;
        return new CelSemver(Array.ConvertAll(numbers, Number), preRelease);
    }

    /// <summary>Without a v before it, with zeros for what is missing, without zeros that lead.</summary>
    public static string Normalized(string text)
    {
        var parts = (text.StartsWith('v') ? text[1..] : text).Split('.', 3);
        for (var i = 0; i < parts.Length; i++)
        {
            var trimmed = parts[i].Length > 1 ? parts[i].TrimStart('0') : parts[i];
            parts[i] = trimmed.Length < parts[i].Length && (trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0])) ? "0" + trimmed : trimmed;
        }

        // A short version with anything behind it stays short, and is refused for that.
        return parts.Length == 3 || parts[^1].AsSpan().ContainsAny('+', '-')
            ? string.Join('.', parts)
            : string.Join('.', [.. parts, .. Enumerable.Repeat("0", 3 - parts.Length)]);
    }

    public int CompareTo(CelSemver other)
    {
        for (var i = 0; i < 3; i++)
        {
            if (Numbers[i] != other.Numbers[i])
                return Numbers[i].CompareTo(other.Numbers[i]);
        }

        if (_preRelease.Length == 0 || other._preRelease.Length == 0)
            return other._preRelease.Length.CompareTo(_preRelease.Length);
        for (var i = 0; i < Math.Min(_preRelease.Length, other._preRelease.Length); i++)
        {
            if (Compare(_preRelease[i], other._preRelease[i]) is var order and not 0)
                return order;
        }

        return _preRelease.Length.CompareTo(other._preRelease.Length);
    }

    public override bool Same(CelOpaque other) => CompareTo((CelSemver)other) == 0;

    public override string ToString() => string.Join('.', Numbers) + (_preRelease.Length > 0 ? "-" + string.Join('.', _preRelease) : "");

    private static int Compare(string left, string right) => (IsDigits(left), IsDigits(right)) switch
    {
        (true, true) => Number(left).CompareTo(Number(right)),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static ulong Number(string digits) => ulong.Parse(digits, CultureInfo.InvariantCulture);

    private static bool IsDigits(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool IsNumber(string text) =>
        IsDigits(text) && (text.Length == 1 || text[0] != '0') && ulong.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static bool IsPreRelease(string text) => IsIdentifier(text) && (!IsDigits(text) || IsNumber(text));
}
