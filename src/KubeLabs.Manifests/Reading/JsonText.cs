using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KubeLabs.Manifests;

/// <summary>Strings and numbers of JSON as Go reads them.</summary>
internal static class JsonText
{
    /// <summary>The characters of the string or key that the reader stands on. Half a surrogate pair becomes U+FFFD, as in Go.</summary>
    public static string String(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return Encoding.UTF8.GetString(reader.ValueSpan);
        var raw = Encoding.UTF8.GetString(reader.ValueSpan);
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(Escape(raw[i]));
            }
        }

        return WellFormed(text.ToString());
    }

    /// <summary>The number that reaches the server: an integer of 64 bits stays, everything else becomes floating point.</summary>
    public static (ScalarKind Kind, string Text)? Number(string raw)
    {
        if (long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return (ScalarKind.Integer, integer.ToString(CultureInfo.InvariantCulture));
        }

        if (!YamlNumber.TryFloat(raw, out var value)) return null;
        var text = GoNumber.Json(value);
        return (GoNumber.IsInteger(text) ? ScalarKind.Integer : ScalarKind.Float, text);
    }

    private static char Escape(char c) => c switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => c,
    };

    private static string WellFormed(string text)
    {
        var at = 0;
        while (at < text.Length && !char.IsSurrogate(text[at])) at++;
        return at == text.Length ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}
