using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KubeLabs.Reports;

/// <summary>How JSON is written: one line, letters of every language as they are, what is invisible or could end a script as escapes.</summary>
internal static class JsonSettings
{
    /// <summary>The options of every writer.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = MakeEncoder() };

    private static JavaScriptEncoder MakeEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        // Marks of direction and letters without a shape: they would change what a terminal shows of the rest of the line.
        Forbid(settings, '\u061c', '\u061c');
        Forbid(settings, '\u180e', '\u180e');
        Forbid(settings, '\u200b', '\u200f');
        Forbid(settings, '\u202a', '\u202e');
        Forbid(settings, '\u2060', '\u206f');
        Forbid(settings, '\ufe00', '\ufe0f');
        Forbid(settings, '\ufeff', '\ufeff');
        settings.ForbidCharacters('\u00ad', '\u115f', '\u1160', '\u3164', '\uffa0', '\u2800');
        return JavaScriptEncoder.Create(settings);
    }

    private static void Forbid(TextEncoderSettings settings, char first, char last)
    {
        for (var letter = first; letter <= last; letter++) settings.ForbidCharacters(letter);
    }
}
