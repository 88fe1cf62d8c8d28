namespace KubeLabs.Manifests;

/// <summary>Underscores between the digits of a number, as Go's strconv allows them.</summary>
internal static class GoUnderscores
{
    /// <summary>The text without its underscores, or null where one of them does not stand between two digits.</summary>
    public static string? Remove(string text)
    {
        if (!text.Contains('_', StringComparison.Ordinal)) return text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && !(IsDigit(text, i - 1) && IsDigit(text, i + 1))) return null;
        }

        return text.Replace("_", "", StringComparison.Ordinal);
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
