using System.Globalization;
using System.Text;

namespace KubeLabs.Live;

/// <summary>
/// What a credential plugin says on standard error, passed on as it comes: it may ask to open a page and enter a code. Control characters other
/// than those that lay out text are taken out.
/// </summary>
internal static class PluginErrors
{
    /// <summary>Copies until the plugin closes its end.</summary>
    public static async Task CopyAsync(TextReader from, TextWriter to, CancellationToken cancellation)
    {
        var piece = new char[1024];
        for (int read; (read = await from.ReadAsync(piece, cancellation)) > 0;)
        {
            await to.WriteAsync(Clean(piece.AsSpan(0, read)).AsMemory(), cancellation);
            await to.FlushAsync(cancellation);
        }
    }

    /// <summary>The text without what would change a terminal.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\t' || !(char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)) clean.Append(c);
        }

        return clean.ToString();
    }
}
