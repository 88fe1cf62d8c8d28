using System.Globalization;

namespace KubeLabs.Manifests;

internal static class FieldPathParser
{
    public static FieldPath Parse(string text)
    {
        var path = FieldPath.Root;
        var at = 0;
        while (at < text.Length)
        {
            (path, at) = text[at] == '[' ? Bracket(path, text, at) : Name(path, text, at);
        }

        return path;
    }

    private static (FieldPath Path, int At) Bracket(FieldPath path, string text, int at)
    {
        var end = text.IndexOf(']', at);
        if (end < 0) end = text.Length;
        var inside = text[(at + 1)..end];
        var next = Math.Min(end + 1, text.Length);
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (path.At(index), next)
            : (path.Key(inside), next);
    }

    private static (FieldPath Path, int At) Name(FieldPath path, string text, int at)
    {
        if (text[at] == '.') at++;
        var end = text.AsSpan(at).IndexOfAny('.', '[');
        end = end < 0 ? text.Length : at + end;
        return end == at ? (path, end) : (path.Child(text[at..end]), end);
    }
}
