using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the definition of a custom kind says of one version.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="HasStatus">Whether the status is the controller's alone.</param>
/// <param name="Scale">The scale subresource, or null.</param>
internal sealed record CustomKind(StructuralSchema Schema, bool HasStatus, Node? Scale)
{
    private readonly Lazy<RuleScope?> _rules = new(() => RuleScope.Of(Schema, isResource: true));

    /// <summary>The rules of the schema, compiled when an object is first judged by them; null where it has none.</summary>
    public RuleScope? Rules => Schema.HasRules ? _rules.Value : null;
}
