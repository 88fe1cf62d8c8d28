using System.Globalization;
using System.Text;

namespace KubeLabs.Manifests;

/// <summary>What a scalar of a YAML text is, as go.yaml.in/yaml/v2 resolves it. A number keeps its value for keys of mappings.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text of a string, the JSON text of everything else.</param>
/// <param name="Number">The value of a floating-point number.</param>
/// <param name="IsFloat">Whether it is a floating-point number, even if JSON prints it as an integer.</param>
/// <param name="IsUnsigned">Whether it is an integer that needs all 64 bits; such a one cannot be a key.</param>
/// <param name="Error">Why it cannot be read, in the words of kubectl, or null.</param>
internal readonly record struct YamlScalar(
    ScalarKind Kind, string Text, double Number = 0, bool IsFloat = false, bool IsUnsigned = false, string? Error = null)
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>A scalar that is written without a tag and without quotes.</summary>
    public static YamlScalar Plain(string text) => Resolve("", text);

    /// <summary>A scalar with a tag.</summary>
    public static YamlScalar Tagged(string tag, string text)
    {
        var name = tag.StartsWith(Prefix, StringComparison.Ordinal) ? tag[Prefix.Length..] : "!";
        return name switch
        {
            "str" => new(ScalarKind.String, text),
            "binary" => Binary(text),
            "bool" or "int" or "float" or "null" or "timestamp" => Demanded(name, text),
            _ => new(ScalarKind.String, text),
        };
    }

    private static YamlScalar Demanded(string tag, string text)
    {
        var found = Resolve(tag, text);
        var name = NameOf(found, tag == "timestamp" && YamlTimestamp.Is(text));
        if (name == tag) return found;
        if (tag == "float" && name == "int" && long.TryParse(found.Text, CultureInfo.InvariantCulture, out var value)) return Float(value);
        return found with { Error = $"yaml: cannot decode !!{name} `{text}` as a !!{tag}" };
    }

    private static string NameOf(in YamlScalar scalar, bool isTimestamp) => scalar.Kind switch
    {
        _ when isTimestamp => "timestamp",
        _ when scalar.IsFloat => "float",
        ScalarKind.Null => "null",
        ScalarKind.Boolean => "bool",
        ScalarKind.Integer => "int",
        _ => "str",
    };

    private static YamlScalar Resolve(string tag, string text)
    {
        if (text.Length == 0) return new(ScalarKind.Null, "null");
        var first = text[0];
        if (char.IsAsciiDigit(first) || first is '+' or '-') return Word(text) ?? Numeric(tag, text);
        if (first == '.') return Word(text) ?? Dotted(text);
        return Word(text) ?? new(ScalarKind.String, text);
    }

    private static YamlScalar? Word(string text) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => new(ScalarKind.Boolean, "true"),
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => new(ScalarKind.Boolean, "false"),
        "~" or "null" or "Null" or "NULL" => new(ScalarKind.Null, "null"),
        ".nan" or ".NaN" or ".NAN" => Float(double.NaN),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => Float(double.PositiveInfinity),
        "-.inf" or "-.Inf" or "-.INF" => Float(double.NegativeInfinity),
        _ => null,
    };

    private static YamlScalar Dotted(string text)
    {
        var plain = GoUnderscores.Remove(text);
        return plain is not null && YamlNumber.IsFloat(plain) && YamlNumber.TryFloat(plain, out var value)
            ? Float(value)
            : new(ScalarKind.String, text);
    }

    private static YamlScalar Numeric(string tag, string text)
    {
        if (tag is "" or "timestamp" && YamlTimestamp.Is(text)) return new(ScalarKind.String, text);
        var plain = text.Contains('_', StringComparison.Ordinal) ? text.Replace("_", "", StringComparison.Ordinal) : text;
        if (YamlNumber.TryInteger(plain, out var signed, out var unsigned, out var isUnsigned))
        {
            return isUnsigned ? Unsigned(unsigned) : Integer(signed);
        }

        if (YamlNumber.IsFloat(plain) && YamlNumber.TryFloat(plain, out var value)) return Float(value);
        return YamlNumber.TryOddBinary(plain, out var binary) ? Integer(binary) : new(ScalarKind.String, text);
    }

    private static YamlScalar Integer(long value) => new(ScalarKind.Integer, value.ToString(CultureInfo.InvariantCulture));

    // Beyond 63 bits kubectl reads the JSON text again, as a floating-point number.
    private static YamlScalar Unsigned(ulong value) => new(ScalarKind.Integer, GoNumber.Json(value), IsUnsigned: true);

    private static YamlScalar Float(double value)
    {
        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
            return new(ScalarKind.Float, name, value, true, Error: $"json: unsupported value: {name}");
        }

        var json = GoNumber.Json(value);
        return new(GoNumber.IsInteger(json) ? ScalarKind.Integer : ScalarKind.Float, json, value, true);
    }

    private static YamlScalar Binary(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? new(ScalarKind.String, Encoding.UTF8.GetString(bytes, 0, length))
            : new(ScalarKind.String, text, Error: "yaml: !!binary value contains invalid base64 data");
    }
}
