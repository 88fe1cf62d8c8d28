using YamlDotNet.Core;

namespace KubeLabs.Manifests;

/// <summary>The problems of a YAML text, except those that <see cref="SyntaxAdvice"/> words.</summary>
internal static class YamlProblems
{
    public const string Syntax = "YamlSyntax";
    private const int MaxLine = 1000;

    /// <summary>A fault that the parser found.</summary>
    /// <param name="exception">The fault.</param>
    /// <param name="current">How far the parser is, for faults that have no place.</param>
    /// <param name="source">The text.</param>
    /// <param name="chunk">The document.</param>
    /// <param name="text">The document as it was parsed.</param>
    public static Problem Of(YamlException exception, Mark current, Source source, DocumentChunk chunk, string text)
    {
        var (start, end) = exception.End.Index == 0 ? (current, current) : (exception.Start, exception.End);
        var found = new Position(source, chunk.Line + (int)start.Line - 1, (int)start.Column);
        var first = LineOf(text, start);
        var last = end.Line == start.Line ? first : LineOf(text, end);
        return SyntaxAdvice.For(exception.Message, found, first, last, chunk.Line + (int)end.Line - 1);
    }

    /// <summary>A fault that the parser has no words for.</summary>
    public static Problem Broken(Source source, DocumentChunk chunk) => Error(
        new(source, chunk.Line, 1),
        "This is not valid YAML.",
        "올바른 YAML이 아닙니다.");

    /// <summary>A directive: kubectl cuts the text at the separator that must follow it, so it never reads one.</summary>
    public static Problem? Directive(Source source, DocumentChunk chunk)
    {
        var line = chunk.Line;
        var at = chunk.Start;
        while (at < chunk.End && source.Text[at] != '%')
        {
            if (source.Text[at] is not ('#' or '\r' or '\n')) return null;
            var end = source.Text.IndexOf('\n', at, chunk.End - at);
            if (end < 0) return null;
            at = end + 1;
            line++;
        }

        return at >= chunk.End ? null : Error(
            new(source, line, 1),
            "kubectl cannot read a file with a YAML directive (a line that starts with %). Remove this line.",
            "kubectl은 YAML 지시문(%로 시작하는 줄)이 있는 파일을 읽지 못합니다. 이 줄을 지우세요.");
    }

    public static Problem Separator(Source source, DocumentChunk chunk) => Error(
        new(source, chunk.Line, 1),
        "A line that starts with --- separates documents; only a comment may follow the three dashes.",
        "---로 시작하는 줄은 문서를 나누는 줄이며, 줄표 세 개 뒤에는 주석만 올 수 있습니다.");

    public static Problem Duplicate(string key, Position first, Position second) => Warning(
        "DuplicateKey",
        second,
        $"The key {Quote(key)} is written twice, on line {first.Line} and on line {second.Line}; the last one counts.",
        $"{Quote(key)} 키가 {first.Line}번째 줄과 {second.Line}번째 줄에 두 번 있습니다. 마지막 것이 쓰입니다.");

    public static Problem MergedOver(string key, Position first, Position merge) => Warning(
        "DuplicateKey",
        merge,
        $"The merge (<<) on line {merge.Line} replaces the key {Quote(key)} of line {first.Line}; put << first to keep it.",
        $"{merge.Line}번째 줄의 병합(<<) 때문에 {first.Line}번째 줄의 {Quote(key)} 키가 바뀝니다. 유지하려면 <<를 맨 앞에 두세요.");

    public static Problem Ignored(Position at) => Warning(
        "IgnoredText",
        at,
        "The document ends before this line; kubectl ignores what stands from here to the next ---. Check the indentation.",
        "문서가 이 줄 앞에서 끝나며, kubectl은 여기부터 다음 ---까지의 내용을 무시합니다. 들여쓰기를 확인하세요.");

    public static Problem Control(Position at, char found) => Error(
        at,
        $"The character U+{(int)found:X4} is not allowed in YAML (control characters are not allowed).",
        $"U+{(int)found:X4} 문자는 YAML에 쓸 수 없습니다(제어 문자는 허용되지 않습니다).");

    public static Problem Key(Position at) => Error(
        at,
        "A key must be a text, a number or a boolean; it cannot be empty, null, a list or a mapping. "
        + "Text in double braces ({{ }}) is a template that was not filled in, or needs quotes.",
        "키는 문자열, 숫자, 불리언이어야 하며 비어 있거나 null, 목록, 매핑일 수 없습니다. "
        + "이중 중괄호({{ }})는 채워지지 않은 템플릿이거나 따옴표가 필요한 값입니다.");

    public static Problem Value(string error, string raw, Position at) => Error(
        at,
        $"The value {Quote(raw)} cannot be read: {error}. Put it in quotes if it is a text.",
        $"{Quote(raw)} 값을 읽을 수 없습니다({error}). 문자열이라면 따옴표로 감싸세요.");

    public static Problem Merge(Position at) => Error(
        at,
        "A merge (<<) needs a mapping or a list of mappings (map merge requires map or sequence of maps as the value).",
        "병합(<<)에는 매핑이나 매핑의 목록이 필요합니다(map merge requires map or sequence of maps as the value).");

    public static Problem UnknownAnchor(string name, Position at) => Error(
        at,
        $"The alias {Quote("*" + name)} names no anchor that stands before it in this document. A text that starts with * needs quotes.",
        $"{Quote("*" + name)} 별칭이 가리키는 앵커가 이 문서의 앞부분에 없습니다. *로 시작하는 문자열은 따옴표로 감싸야 합니다.");

    public static Problem ContainsItself(string name, Position at) => Error(
        at,
        $"The alias {Quote("*" + name)} stands inside of its own anchor, which would contain itself.",
        $"{Quote("*" + name)} 별칭이 자기 앵커 안에 있어 자기 자신을 포함하게 됩니다.");

    public static Problem AnchorName(string name, Position at) => Error(
        at,
        $"The name {Quote(name)} behind & or * may only have letters, digits, - and _. A text that starts with & or * needs quotes.",
        $"& 또는 * 뒤의 {Quote(name)} 이름에는 영문자, 숫자, -, _만 쓸 수 있습니다. & 또는 *로 시작하는 문자열은 따옴표로 감싸야 합니다.");

    public static Problem Aliasing(Position at) => Error(
        at,
        "Nearly everything in the document comes from expanding aliases, more than may be (limit: alias expansion; kubectl says: document contains excessive aliasing).",
        "문서의 내용 대부분이 별칭을 펼친 것이라서 허용량을 넘습니다(제한: 별칭 확장, kubectl의 메시지: document contains excessive aliasing).");

    // Lines are looked up in the chunk: a lookup in the whole text for each broken document would be quadratic.
    private static string LineOf(ReadOnlySpan<char> text, in Mark mark)
    {
        var index = (int)Math.Min(mark.Index, text.Length);
        var start = text[..index].LastIndexOf('\n') + 1;
        var length = text[start..].IndexOf('\n');
        return text.Slice(start, Math.Min(length < 0 ? text.Length - start : length, MaxLine)).ToString();
    }

    internal static Problem Error(Position at, string english, string korean) => new(Severity.Error, Syntax, new(english, korean), at);

    private static Problem Warning(string reason, Position at, string english, string korean) =>
        new(Severity.Warning, reason, new(english, korean), at);

    private static string Quote(string text) => Shown.Quoted(text);
}
