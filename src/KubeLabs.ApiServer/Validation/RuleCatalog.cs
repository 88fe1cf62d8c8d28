using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The rules of each kind: for a new object, and for an update of one that exists.</summary>
internal static class RuleCatalog
{
    private static readonly RuleTable _kinds = new()
    {
    };

    /// <summary>The rules of a kind, or null where it has none.</summary>
    public static Rules? Find(GroupVersionKind type) => _kinds.Find(type);

    /// <summary>The two sets of rules of a kind.</summary>
    /// <param name="Validate">For a new object.</param>
    /// <param name="ValidateUpdate">For an object over an older one.</param>
    internal sealed record Rules(Action<KubeObject, CauseList> Validate, Action<KubeObject, KubeObject, CauseList> ValidateUpdate);
}
