using System.Globalization;
using System.Text;

namespace KubeLabs.Manifests;

/// <summary>Text of a submission inside of a message.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>The text in quotes; cut where it is long, control characters as escapes.</summary>
    public static string Quoted(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            if (char.IsControl(c)) shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else shown.Append(c);
        }

        return shown.Append(text.Length > Longest ? "…\"" : "\"").ToString();
    }
}
