namespace KubeLabs.Manifests;

/// <summary>Says what a fault that the parser found most likely is, for someone who learns YAML.</summary>
internal static class SyntaxAdvice
{
    /// <summary>The problem for a fault.</summary>
    /// <param name="message">What the parser says.</param>
    /// <param name="start">Where what it was reading starts.</param>
    /// <param name="line">The line of that.</param>
    /// <param name="last">The line on which it gave up.</param>
    /// <param name="endLine">The number of it.</param>
    public static Problem For(string message, Position start, string line, string last, int endLine)
    {
        if (Says(message, "tab")) return Tabs(start with { Line = endLine, Column = Math.Max(Tab(last), 1) });
        if (Tab(line) is var tab and > 0) return Tabs(start with { Column = tab });
        if (Tab(last) is var lastTab and > 0) return Tabs(start with { Line = endLine, Column = lastTab });
        if (Says(message, "quoted scalar")) return Quote(start);
        if (Says(message, "mapping values are not allowed") || Says(message, "invalid mapping")) return Mapping(start);
        if (Says(message, "expected ':'")) return Colon(start, line);
        if (Says(message, "cannot start any token")) return Start(start, line);
        if (Says(message, "',' or")) return Flow(start);
        if (IsKeyWithoutSpace(line)) return Colon(start, line);
        if (Says(message, "expected key") || Says(message, "block mapping")) return Indentation(start);
        if (Says(message, "'-' indicator") || Says(message, "sequence entries")) return List(start);
        return General(start);
    }

    public static Problem Tabs(Position at) => Error(
        at,
        "a tab is used for indentation; YAML allows only spaces there",
        "들여쓰기에 탭이 있습니다. YAML 들여쓰기에는 공백만 쓸 수 있습니다");

    private static Problem Quote(Position at) => Error(
        at,
        "the quote that opens here is not closed, or an escape inside of it is wrong",
        "여기에서 연 따옴표가 닫히지 않았거나, 따옴표 안의 이스케이프가 잘못되었습니다");

    private static Problem Mapping(Position at) => Error(
        at,
        "a second \": \" on this line, or a line that is indented too far; put a value that contains \": \" in quotes",
        "한 줄에 \": \"가 두 번 있거나 들여쓰기가 너무 깊습니다. \": \"가 든 값은 따옴표로 감싸세요");

    private static Problem Colon(Position at, string line) => line.AsSpan().Trim().IndexOf(':') >= 0
        ? Error(
            at,
            "a colon after a key needs a space behind it, and a key stands on one line",
            "키 뒤의 콜론 다음에는 공백이 필요하며, 키는 한 줄에 있어야 합니다")
        : Error(at, "a key without a colon behind it", "키 뒤에 콜론이 없습니다");

    private static Problem Start(Position at, string line)
    {
        var found = at.Column <= line.Length && at.Column > 0 ? line.Substring(at.Column - 1, 1) : "";
        return Error(
            at,
            $"no value can start with the character {Shown.Quoted(found)} here; put the value in quotes",
            $"여기에서는 값이 {Shown.Quoted(found)} 문자로 시작할 수 없습니다. 값을 따옴표로 감싸세요");
    }

    public static Problem Flow(Position at) => Error(
        at,
        "a comma or the closing bracket is missing in [ ] or { }; text in double braces ({{ }}) needs quotes",
        "[ ] 또는 { } 안에 쉼표나 닫는 괄호가 빠졌습니다. 이중 중괄호({{ }})가 든 값은 따옴표로 감싸야 합니다");

    private static Problem Indentation(Position at) => Error(
        at,
        "a key or a list item was expected here; check that the indentation of this line matches the lines above it",
        "여기에는 키나 목록 항목이 와야 합니다. 이 줄의 들여쓰기가 위의 줄들과 맞는지 확인하세요");

    private static Problem List(Position at) => Error(
        at,
        "an item of a list (- ) does not fit here; check the indentation",
        "목록 항목(- )이 올 수 없는 자리입니다. 들여쓰기를 확인하세요");

    private static Problem General(Position at) => Error(at, "the text cannot be read from here on", "여기부터 읽을 수 없습니다");

    private static Problem Error(Position at, string english, string korean) => YamlProblems.Error(
        at,
        $"This is not valid YAML (line {at.Line}, column {at.Column}): {english}.",
        $"올바른 YAML이 아닙니다({at.Line}번째 줄 {at.Column}번째 칸). {korean}.");

    private static bool Says(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);

    // As in "name:web": a line with a colon, but none that YAML takes for one.
    private static bool IsKeyWithoutSpace(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !line.EndsWith(':') && !line.Contains(": ", StringComparison.Ordinal)
            && !line.Contains("://", StringComparison.Ordinal);
    }

    // The column of a tab in the indentation, or 0.
    private static int Tab(string line)
    {
        for (var i = 0; i < line.Length && line[i] is (' ' or '\t' or '-'); i++)
        {
            if (line[i] == '\t') return i + 1;
        }

        return 0;
    }
}
