namespace KubeLabs.Manifests;

/// <summary>
/// Cuts a text into documents before it is parsed, as kubectl does (apimachinery's <c>YAMLReader</c>): at each line that
/// starts with three dashes. Such a line belongs to what follows it only where nothing precedes it.
/// </summary>
internal struct ChunkSplitter(string text, int start, int line)
{
    private int _at = start;
    private int _line = line;

    /// <summary>The next chunk; false at the end.</summary>
    public bool Next(out DocumentChunk chunk)
    {
        var from = _at;
        var fromLine = _line;
        while (_at < text.Length)
        {
            var end = EndOfLine(text, _at);
            if (IsSeparator(text, _at) && Ends(from, end, fromLine, out chunk)) return true;
            _at = end;
            _line++;
        }

        chunk = new(from, text.Length, fromLine);
        return text.Length > from;
    }

    private bool Ends(int from, int end, int fromLine, out DocumentChunk chunk)
    {
        chunk = new(from, _at, fromLine);
        if (!IsClean(text.AsSpan(_at + 3, end - _at - 3)))
        {
            // What was read before the separator is a document of its own; the separator comes with the next call.
            if (_at > from) return true;
            chunk = new(_at, end, _line, BadSeparator: true);
        }
        else if (_at == from)
        {
            return false;
        }

        _at = end;
        _line++;
        return true;
    }

    private static bool IsSeparator(string text, int at) => text.AsSpan(at).StartsWith("---", StringComparison.Ordinal);

    private static bool IsClean(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.Trim();
        return trimmed.Length == 0 || trimmed[0] == '#';
    }

    private static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
