namespace KubeLabs.Grading;

/// <summary>The words of the kinds of changes, as an author writes them.</summary>
internal static class ChangeKinds
{
    /// <summary>The words, in the order of the enumeration.</summary>
    public static string[] Words { get; } = ["drop", "rename", "less", "more", "value", "choice"];

    /// <summary>The word of a kind.</summary>
    public static string Word(ChangeKind kind) => Words[(int)kind];

    /// <summary>The kind of a word that is known.</summary>
    public static ChangeKind Of(string word) => (ChangeKind)Array.IndexOf(Words, word);
}
