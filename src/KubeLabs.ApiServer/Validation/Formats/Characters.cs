using System.Text;

namespace KubeLabs.ApiServer;

/// <summary>Small scanners that the formats share. All of them take ASCII only, as the server's patterns do.</summary>
internal static class Characters
{
    /// <summary>The length as the server counts it.</summary>
    public static int Bytes(string value) => Encoding.UTF8.GetByteCount(value);

    public static bool IsLowerOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);

    /// <summary>Whether there is a character and all of them are letters, digits or one of <paramref name="others"/>.</summary>
    public static bool AreWord(ReadOnlySpan<char> text, string others)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !others.Contains(c, StringComparison.Ordinal)) return false;
        }

        return text.Length > 0;
    }

    /// <summary>Lower-case letters and digits at both ends, between them also hyphens and <paramref name="others"/>.</summary>
    public static bool AreLowerBetweenAlphanumerics(ReadOnlySpan<char> text, string others = "")
    {
        if (text.Length == 0 || !IsLowerOrDigit(text[0]) || !IsLowerOrDigit(text[^1])) return false;
        foreach (var c in text)
        {
            if (c != '-' && !IsLowerOrDigit(c) && !others.Contains(c, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>Whether each part between dots passes.</summary>
    public static bool EachBetweenDots(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, bool> passes)
    {
        foreach (var range in text.Split('.'))
        {
            if (!passes(text[range])) return false;
        }

        return true;
    }
}
