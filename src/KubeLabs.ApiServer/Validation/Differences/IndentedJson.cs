namespace KubeLabs.ApiServer;

/// <summary>JSON in one line set in lines, each level in by a space, as Go's <c>json.MarshalIndent</c> does.</summary>
internal static class IndentedJson
{
    public static List<string> Lines(string json)
    {
        var lines = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '"': i = EndOfText(json, i); break;
                case '{' or '[' when json[i + 1] is '}' or ']': i++; break;
                case '{' or '[': Break(i + 1, depth++); break;
                case ',': Break(i + 1, depth); break;
                case '}' or ']': Break(i, depth--); break;
            }
        }

        Break(json.Length, depth);
        return lines;

        void Break(int end, int indentation)
        {
            lines.Add(new string(' ', indentation) + WithSpace(json[start..end]));
            start = end;
        }
    }

    private static int EndOfText(string json, int quote)
    {
        var i = quote + 1;
        while (json[i] != '"') i += json[i] == '\\' ? 2 : 1;
        return i;
    }

    // A colon after a key is followed by a space; an item has no key, and a closing bracket may stand before a comma.
    private static string WithSpace(string line)
    {
        if (!line.StartsWith('"')) return line;
        var end = EndOfText(line, 0) + 1;
        return end < line.Length && line[end] == ':' ? $"{line[..(end + 1)]} {line[(end + 1)..]}" : line;
    }
}
