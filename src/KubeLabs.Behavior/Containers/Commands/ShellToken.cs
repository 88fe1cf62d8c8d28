namespace KubeLabs.Behavior;

/// <summary>A piece of a script: a word, or an operator between words.</summary>
/// <param name="Text">The word without its quotes, or the operator.</param>
/// <param name="IsOperator">Which of the two.</param>
/// <param name="IsQuoted">Whether any part of the word was quoted: such a word is no keyword.</param>
internal readonly record struct ShellToken(string Text, bool IsOperator, bool IsQuoted)
{
    /// <summary>Whether it is this operator.</summary>
    public bool Is(string text) => IsOperator && Text == text;
}
