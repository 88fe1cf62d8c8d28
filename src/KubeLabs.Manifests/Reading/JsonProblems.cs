namespace KubeLabs.Manifests;

/// <summary>The problems of a JSON text.</summary>
internal static class JsonProblems
{
    public const string Syntax = "JsonSyntax";

    /// <summary>A fault in the syntax at a place; the text may be over there.</summary>
    public static Problem Broken(Position at, char? found)
    {
        var place = $"line {at.Line}, column {at.Column}";
        return found is { } c
            ? Error(
                at,
                $"This is not valid JSON ({place}): the character {Shown.Quoted(c.ToString())} is not expected here. "
                + "Look for a missing or additional comma, quote or bracket before it.",
                $"올바른 JSON이 아닙니다({at.Line}번째 줄 {at.Column}번째 칸). {Shown.Quoted(c.ToString())} 문자가 올 수 없는 자리입니다. "
                + "그 앞에 쉼표, 따옴표, 괄호가 빠졌거나 더 있는지 확인하세요.")
            : Error(
                at,
                $"This is not valid JSON ({place}): the text ends too early; a closing bracket or quote is missing.",
                $"올바른 JSON이 아닙니다({at.Line}번째 줄 {at.Column}번째 칸). 닫는 괄호나 따옴표 없이 내용이 끝납니다.");
    }

    /// <summary>Good syntax, so nothing is tried again as YAML; it fails when kubectl decodes it.</summary>
    public static Problem Number(Position at, string raw) => new(
        Severity.Error,
        "NumberTooLarge",
        new($"The number {Shown.Quoted(raw)} is too large.", $"{Shown.Quoted(raw)} 숫자가 너무 큽니다."),
        at);

    private static Problem Error(Position at, string english, string korean) => new(Severity.Error, Syntax, new(english, korean), at);
}
