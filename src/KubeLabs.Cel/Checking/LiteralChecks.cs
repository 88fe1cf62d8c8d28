namespace KubeLabs.Cel;

/// <summary>
/// Literals that can never be what a function asks for: Kubernetes refuses them when it compiles (cel-go's <c>ValidateRegexLiterals</c> and
/// its like). It looks at the first argument that is not the receiver, whichever it is.
/// </summary>
internal static class LiteralChecks
{
    /// <summary>What is wrong with the literal of a call; null for nothing.</summary>
    public static string? Mistake(CallExpr call)
    {
        if (call.Arguments is not [LiteralExpr { Value: CelString text }, ..])
            return null;
        var isWrong = call.Function switch
        {
            "matches" => Re2Pattern.Mistake(text.Value) is not null,
            "duration" => DurationText.Read(text.Value) is CelError,
            "timestamp" => TimestampText.Read(text.Value) is CelError,
            _ => false,
        };
        return isWrong ? $"invalid {call.Function} argument" : null;
    }
}
