using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A taint of a node.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; empty where there is none.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</param>
public readonly record struct TaintView(string Key, string Value, string Effect)
{
    /// <summary>Whether it keeps Pods from being scheduled, as all but <c>PreferNoSchedule</c> do.</summary>
    public bool Repels => Effect is "NoSchedule" or "NoExecute";

    /// <summary>Reads an item of <c>spec.taints</c>.</summary>
    public static TaintView From(Node item) =>
        new(item["key"]?.AsString() ?? "", item["value"]?.AsString() ?? "", item["effect"]?.AsString() ?? "");

    /// <summary>As kubectl takes it: <c>dedicated=gpu:NoSchedule</c>.</summary>
    public override string ToString() => Value.Length == 0 ? $"{Key}:{Effect}" : $"{Key}={Value}:{Effect}";
}
