namespace KubeLabs.ApiServer;

/// <summary>The parts of an image reference, as the distribution project's grammar has them.</summary>
internal static class ImageGrammar
{
    private const int LongestPath = 255;
    private const int LongestTag = 128;

    /// <summary>64 hexadecimal digits: the id of an image, which is no name.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> text) => text.Length == 64 && IsLowerHex(text);

    public static bool IsTag(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestTag || text[0] is '.' or '-') return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-')) return false;
        }

        return true;
    }

    /// <summary>A digest of a known algorithm with as many digits as the algorithm gives.</summary>
    public static bool IsDigest(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0) return false;
        var digits = text[..colon] switch
        {
            "sha256" => 64,
            "sha384" => 96,
            "sha512" => 128,
            _ => -1,
        };
        var hex = text[(colon + 1)..];
        return hex.Length == digits && IsLowerHex(hex);
    }

    public static bool IsPath(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPath) return false;
        foreach (var range in text.Split('/'))
        {
            if (!IsPathComponent(text[range])) return false;
        }

        return true;
    }

    public static bool IsDomain(ReadOnlySpan<char> text)
    {
        var colon = text.LastIndexOf(':');
        if (text is ['[', ..]) return true;
        if (colon >= 0 && !AreDigits(text[(colon + 1)..])) return false;
        var host = colon < 0 ? text : text[..colon];
        foreach (var range in host.Split('.'))
        {
            if (!IsDomainComponent(host[range])) return false;
        }

        return true;
    }

    private static bool IsDomainComponent(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] == '-' || text[^1] == '-') return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return false;
        }

        return true;
    }

    // Runs of lower-case letters and digits, parted by one dot, one or two underscores or any number of dashes.
    private static bool IsPathComponent(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !IsLowerOrDigit(text[0]) || !IsLowerOrDigit(text[^1])) return false;
        for (var i = 0; i < text.Length;)
        {
            while (IsLowerOrDigit(text[i]))
            {
                if (++i == text.Length) return true;
            }

            var run = i;
            while (text[i] == text[run]) i++;
            if (!IsSeparator(text[run], i - run) || !IsLowerOrDigit(text[i])) return false;
        }

        return true;
    }

    private static bool IsSeparator(char c, int length) => c switch
    {
        '.' => length == 1,
        '_' => length <= 2,
        '-' => true,
        _ => false,
    };

    private static bool IsLowerOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);

    private static bool IsLowerHex(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigitLower(c)) return false;
        }

        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
