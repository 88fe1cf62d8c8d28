using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Decodes what is no structure. The result is null where the value cannot be read; then there is an error.</summary>
internal static class ScalarDecoder
{
    public static Node? Decode(Node value, FieldSchema field, DecodingErrors errors) => field.Kind switch
    {
        FieldKind.String => Expect(value, ScalarKind.String, field, errors),
        FieldKind.Boolean => Expect(value, ScalarKind.Boolean, field, errors),
        FieldKind.Int32 => Integer(value, int.MinValue, int.MaxValue, field, errors),
        FieldKind.Int64 => Integer(value, long.MinValue, long.MaxValue, field, errors),
        FieldKind.Number => Number(value, field, errors),
        FieldKind.Bytes => Bytes(value, field, errors),
        FieldKind.Quantity => QuantityOf(value, errors),
        FieldKind.IntOrString => IntOrString(value, errors),
        FieldKind.Time => Time(value, errors, micro: false),
        FieldKind.MicroTime => Time(value, errors, micro: true),
        _ => value,
    };

    private static Node? Expect(Node value, ScalarKind kind, FieldSchema field, DecodingErrors errors)
    {
        if (value is ScalarNode scalar && scalar.Kind == kind) return value;
        errors.Mismatch(value, field.GoType);
        return null;
    }

    private static ScalarNode? Integer(Node value, long least, long most, FieldSchema field, DecodingErrors errors)
    {
        if (value is ScalarNode { Integer: { } number } whole && number >= least && number <= most) return whole;
        if (value is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar) errors.Number(scalar, field.GoType);
        else errors.Mismatch(value, field.GoType);
        return null;
    }

    private static ScalarNode? Number(Node value, FieldSchema field, DecodingErrors errors)
    {
        if (value is not ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar)
        {
            errors.Mismatch(value, field.GoType);
            return null;
        }

        if (double.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return scalar;
        errors.Number(scalar, field.GoType);
        return null;
    }

    private static ScalarNode? Bytes(Node value, FieldSchema field, DecodingErrors errors)
    {
        if (value is SequenceNode sequence) return ByteListDecoder.Decode(sequence, errors);
        if (value is not ScalarNode { Kind: ScalarKind.String } scalar)
        {
            errors.Mismatch(value, field.GoType);
            return null;
        }

        if (GoBase64.Canonical(scalar.Text, out var mistake) is { } text) return Same(scalar, text);
        errors.Unparsed(value, string.Create(CultureInfo.InvariantCulture, $"illegal base64 data at input byte {mistake}"), stops: false);
        return null;
    }

    // A quantity parses the JSON text of whatever stands there, so that a number will do and everything else is just malformed.
    private static ScalarNode? QuantityOf(Node value, DecodingErrors errors)
    {
        var text = value is ScalarNode scalar ? scalar.Text.Trim() : NodeJson.Compact(value);
        if (Quantity.TryParse(text, out var quantity)) return Same((ScalarNode)value, QuantityText.Stored(text, quantity));
        errors.Unparsed(value, QuantityMistake.Message(text), stops: true);
        return null;
    }

    private static Node? IntOrString(Node value, DecodingErrors errors)
    {
        if (value is ScalarNode { Kind: ScalarKind.String }) return value;
        if (value is ScalarNode { Integer: >= int.MinValue and <= int.MaxValue }) return value;
        errors.InnerMismatch(value, "int32", value is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float });
        return null;
    }

    private static ScalarNode? Time(Node value, DecodingErrors errors, bool micro)
    {
        if (value is not ScalarNode { Kind: ScalarKind.String } scalar)
        {
            errors.InnerMismatch(value, "string", isNumber: false);
            return null;
        }

        if (GoTime.Canonical(scalar.Text, micro, out var mistake) is { } text) return Same(scalar, text);
        errors.Unparsed(value, mistake, stops: true);
        return null;
    }

    private static ScalarNode Same(ScalarNode written, string text) =>
        written.Kind == ScalarKind.String && string.Equals(written.Text, text, StringComparison.Ordinal)
            ? written
            : new(written.Position, ScalarKind.String, text, written.Raw);
}
