using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A number, or a percentage of one. Source: apimachinery's <c>intstr.GetScaledValueFromIntOrPercent</c>.</summary>
/// <param name="Number">The number, or how many per cent.</param>
/// <param name="IsPercent">Whether it is a percentage.</param>
public readonly record struct IntOrPercent(long Number, bool IsPercent)
{
    /// <summary>Reads a field; null where it is absent or neither of both.</summary>
    public static IntOrPercent? From(Node? node)
    {
        if (node?.AsInteger() is { } number) return new(number, false);
        if (node?.AsString() is not { Length: > 1 } text || text[^1] != '%') return null;
        return int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? new(percent, true)
            : null;
    }

    /// <summary>The number; of a percentage the share of a total, rounded up or down.</summary>
    public long Of(long total, bool roundUp)
    {
        if (!IsPercent) return Number;
        return roundUp ? ((Number * total) + 99) / 100 : Number * total / 100;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}{(IsPercent ? "%" : "")}");
}
