using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// Whether tolerations cover a taint, and for how long. Source: <c>Toleration.ToleratesTaint</c> of the core API, and for the
/// time the taint eviction controller.
/// </summary>
public static class Tolerations
{
    /// <summary>
    /// Whether one toleration covers a taint. An empty effect or key covers every one; <c>Lt</c> and <c>Gt</c> cover nothing,
    /// since their feature gate is off in 1.36.
    /// </summary>
    public static bool Tolerates(TolerationView toleration, TaintView taint)
    {
        if (toleration.Effect.Length > 0 && !Same(toleration.Effect, taint.Effect)) return false;
        if (toleration.Key.Length > 0 && !Same(toleration.Key, taint.Key)) return false;
        return toleration.Operator switch
        {
            "Equal" => Same(toleration.Value, taint.Value),
            "Exists" => true,
            _ => false,
        };
    }

    /// <summary>Whether one of the tolerations covers the taint, be it for a while only.</summary>
    public static bool Tolerates(ImmutableArray<TolerationView> tolerations, TaintView taint) => First(tolerations, taint) is not null;

    /// <summary>Whether the Pod may stay on a node with this taint without an end.</summary>
    public static bool ToleratesForever(ImmutableArray<TolerationView> tolerations, TaintView taint) =>
        ToleratedSeconds(tolerations, taint) == long.MaxValue;

    /// <summary>
    /// How many seconds the Pod may stay on a node with this taint: 0 where no toleration covers it,
    /// <see cref="long.MaxValue"/> for ever. The first toleration that covers the taint decides.
    /// </summary>
    public static long ToleratedSeconds(ImmutableArray<TolerationView> tolerations, TaintView taint) =>
        First(tolerations, taint) is not { } toleration ? 0 : Math.Max(toleration.Seconds ?? long.MaxValue, 0);

    /// <summary>The first toleration that covers the taint, or null.</summary>
    public static TolerationView? First(ImmutableArray<TolerationView> tolerations, TaintView taint)
    {
        foreach (var toleration in tolerations)
        {
            if (Tolerates(toleration, taint)) return toleration;
        }

        return null;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
