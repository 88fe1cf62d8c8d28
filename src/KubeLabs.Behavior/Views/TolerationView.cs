using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A toleration of a Pod.</summary>
/// <param name="Key">The key of the taints; empty for every key.</param>
/// <param name="Operator"><c>Equal</c>, also where it is absent, or <c>Exists</c>; <c>Lt</c> and <c>Gt</c> are off in 1.36.</param>
/// <param name="Value">The value that the taint must have with <c>Equal</c>.</param>
/// <param name="Effect">The effect of the taints; empty for every effect.</param>
/// <param name="Seconds">How long a <c>NoExecute</c> taint is tolerated; null for ever.</param>
public readonly record struct TolerationView(string Key, string Operator, string Value, string Effect, long? Seconds)
{
    /// <summary>Where it was written.</summary>
    public Position At { get; init; }

    /// <summary>Reads an item of <c>spec.tolerations</c>.</summary>
    public static TolerationView From(Node item) =>
        new(
            item["key"]?.AsString() ?? "",
            item["operator"]?.AsString() is { Length: > 0 } written ? written : "Equal",
            item["value"]?.AsString() ?? "",
            item["effect"]?.AsString() ?? "",
            item["tolerationSeconds"]?.AsInteger())
        {
            At = item.Position,
        };

    /// <summary>As it is written in short: <c>dedicated=gpu:NoSchedule</c>; <c>*</c> stands for every key, value or effect.</summary>
    public override string ToString()
    {
        var key = Key.Length == 0 ? "*" : Key;
        var effect = Effect.Length == 0 ? "*" : Effect;
        return Operator switch
        {
            "Equal" => $"{key}={Value}:{effect}",
            "Exists" => $"{key}=*:{effect}",
            _ => $"{key} {Operator} {Value}:{effect}",
        };
    }
}
