using System.Globalization;

namespace KubeLabs.Manifests;

/// <summary>A scalar, resolved.</summary>
public sealed class ScalarNode : Node
{
    /// <summary>A scalar.</summary>
    /// <param name="position">Where it was written.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="text">Its value: a string's characters, or the JSON text of everything else.</param>
    /// <param name="raw">As it was written, without quotes; null where that is the same.</param>
    public ScalarNode(Position position, ScalarKind kind, string text, string? raw = null)
        : base(position)
    {
        Kind = kind;
        Text = text;
        Raw = raw ?? text;
    }

    /// <summary>What it is.</summary>
    public ScalarKind Kind { get; }

    /// <summary>Its value: a string's characters, or the JSON text of everything else (<c>true</c>, <c>420</c>, <c>0.5</c>, <c>null</c>).</summary>
    public string Text { get; }

    /// <summary>As it was written: <c>yes</c>, <c>0644</c>, <c>1e3</c>.</summary>
    public string Raw { get; }

    /// <summary>The value of an integer that fits 64 bits, else null.</summary>
    public long? Integer =>
        Kind == ScalarKind.Integer && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>A string.</summary>
    public static ScalarNode Of(Position position, string value) => new(position, ScalarKind.String, value);

    /// <summary>An integer.</summary>
    public static ScalarNode Of(Position position, long value) =>
        new(position, ScalarKind.Integer, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A boolean.</summary>
    public static ScalarNode Of(Position position, bool value) => new(position, ScalarKind.Boolean, value ? "true" : "false");

    /// <summary>The scalar null.</summary>
    public static ScalarNode Null(Position position) => new(position, ScalarKind.Null, "null");

    /// <inheritdoc/>
    public override bool ValueEquals(Node? other) =>
        other is ScalarNode scalar && scalar.Kind == Kind && string.Equals(scalar.Text, Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Raw;
}
