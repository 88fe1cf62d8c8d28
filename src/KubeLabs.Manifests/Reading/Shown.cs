using System.Globalization;
using System.Text;

namespace KubeLabs.Manifests;

/// <summary>Text of a submission, or of a file that others wrote, inside of a message.</summary>
public static class Shown
{
    private const int Longest = 60;

    /// <summary>The text in quotes; cut where it is long, control characters as escapes.</summary>
    public static string Quoted(string text) => Quoted(text, Longest);

    /// <summary>The text in quotes; cut after a number of characters, control characters as escapes.</summary>
    public static string Quoted(string text, int longest)
    {
        var shown = new StringBuilder("\"");
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, longest)))
        {
            if (char.IsControl(c)) shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else shown.Append(c);
        }

        return shown.Append(text.Length > longest ? "…\"" : "\"").ToString();
    }
}
