using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The <c>spec</c> of a CustomResourceDefinition as the server sees it inside: what all versions say alike stands in the spec itself, and
/// messages name it there (<c>spec.validation</c> instead of <c>spec.versions[0].schema</c>).
/// </summary>
internal sealed class DefinitionSpec
{
    private readonly Node? _old;

    /// <summary>The spec of a definition.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="old">The spec that it replaces; null for a new definition.</param>
    public DefinitionSpec(Node? spec, Node? old = null)
    {
        Spec = spec;
        _old = old;
        Versions = [.. spec.List("versions")];
        SharesSchema = IsShared("schema");
        SharesSubresources = IsShared("subresources");
        SharesColumns = IsShared("additionalPrinterColumns");
        SharesSelectableFields = IsShared("selectableFields");
    }

    public static FieldPath Path { get; } = FieldPath.Root.Child("spec");

    public Node? Spec { get; }

    public ImmutableArray<Node> Versions { get; }

    public bool SharesSchema { get; }

    public bool SharesSubresources { get; }

    public bool SharesColumns { get; }

    public bool SharesSelectableFields { get; }

    /// <summary>What all versions say alike, or null.</summary>
    public Node? Shared(string field) => Versions.IsEmpty ? null : Versions[0].Field(field);

    /// <summary>Whether the definition that this one replaces has the same schema in this version.</summary>
    public bool KeepsSchema(Node version)
    {
        foreach (var before in _old.List("versions"))
        {
            if (before.Text("name") == version.Text("name")) return SemanticEquality.Same(before.Field("schema"), version.Field("schema"));
        }

        return false;
    }

    /// <summary>The versions as the server prints them.</summary>
    public string PrintVersions() =>
        Versions.IsEmpty ? "null" : $"[{string.Join(',', Versions.Select(PrintVersion))}]";

    private bool IsShared(string field)
    {
        foreach (var version in Versions)
        {
            if (!SemanticEquality.Same(version.Field(field), Versions[0].Field(field))) return false;
        }

        return !Versions.IsEmpty;
    }

    private string PrintVersion(Node version)
    {
        var warning = GoValue.Print(version.Field("deprecationWarning"));
        return $"{{\"Name\":{GoValue.Quote(version.Text("name"))},\"Served\":{Flag(version, "served")},\"Storage\":{Flag(version, "storage")}"
            + $",\"Deprecated\":{Flag(version, "deprecated")},\"DeprecationWarning\":{warning}"
            + $",\"Schema\":{Own(version, "schema", SharesSchema)},\"Subresources\":{Own(version, "subresources", SharesSubresources)}"
            + $",\"AdditionalPrinterColumns\":{Own(version, "additionalPrinterColumns", SharesColumns)}"
            + $",\"SelectableFields\":{Own(version, "selectableFields", SharesSelectableFields)}}}";
    }

    private static string Flag(Node version, string field) => version.Flag(field) ? "true" : "false";

    private static string Own(Node version, string field, bool isShared) => isShared ? "null" : GoValue.Print(version.Field(field));
}
