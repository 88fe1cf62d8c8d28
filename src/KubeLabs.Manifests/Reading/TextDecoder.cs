using System.Text;

namespace KubeLabs.Manifests;

/// <summary>
/// Bytes to text as kubectl decodes a file: by its byte order mark, else UTF-8 with the replacement character for what
/// is none. What holds a null character is no text.
/// </summary>
internal static class TextDecoder
{
    /// <summary>The text, and what is wrong with it: an error that refuses it, or a warning.</summary>
    public static (string Text, Problem? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Encoding.UTF8.GetString(bytes),
        };
        if (text.Contains('\0', StringComparison.Ordinal)) return ("", NotText());
        var replaced = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return replaced < 0 || bytes.IndexOf("\uFFFD"u8) >= 0 ? (text, null) : (text, NotUtf8(text, replaced));
    }

    private static Problem NotText() => new(
        Severity.Error,
        "NotText",
        new("This is not text but a binary file.", "텍스트가 아니라 이진 파일입니다."),
        default);

    private static Problem NotUtf8(string text, int at)
    {
        var before = text.AsSpan(0, at);
        var place = new Position(null, 1 + before.Count('\n'), at - before.LastIndexOf('\n'));
        return new(
            Severity.Warning,
            "NotUtf8",
            new(
                "The file is not encoded in UTF-8; what cannot be read counts as the character U+FFFD. Save it as UTF-8.",
                "파일이 UTF-8로 인코딩되지 않아 읽을 수 없는 부분은 U+FFFD 문자로 바뀝니다. UTF-8로 저장하세요."),
            place);
    }
}
