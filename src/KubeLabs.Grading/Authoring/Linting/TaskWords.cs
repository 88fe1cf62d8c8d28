namespace KubeLabs.Grading;

/// <summary>Finds names in a text.</summary>
internal static class TaskWords
{
    /// <summary>Whether a text names something: not as a part of a longer name.</summary>
    public static bool Names(string text, string name)
    {
        if (name.Length == 0) return true;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsPart(text[at - 1])) && (end == text.Length || !IsPart(text[end]))) return true;
        }

        return false;
    }

    // Korean particles stand directly behind a name, so only the letters of names continue one.
    private static bool IsPart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
