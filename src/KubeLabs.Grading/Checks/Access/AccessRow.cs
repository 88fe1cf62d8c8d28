using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A row of an access table: verbs on resources in a namespace.</summary>
/// <param name="Verbs">The verbs.</param>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Resources">The resources, in the plural.</param>
/// <param name="Namespace">The namespace, or null for the exercise's.</param>
/// <param name="IsClusterWide">Whether the whole cluster is meant.</param>
internal sealed record AccessRow(
    ImmutableArray<string> Verbs, string Group, ImmutableArray<string> Resources, string? Namespace, bool IsClusterWide) : INamesNamespaces
{
    // No object bears this name, so what holds for it holds for any.
    private const string AnyName = "kubelabs.dev-any-name";

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<AccessRow> Type { get; } = new("{verbs, apiGroup, resources, namespace, clusterWide}", Read);

    /// <inheritdoc/>
    public IEnumerable<string> Namespaces => Namespace is null ? [] : [Namespace];

    /// <summary>Where it holds: a namespace, or empty for the whole cluster.</summary>
    public string Scope(string ns) => IsClusterWide ? "" : Namespace ?? ns;

    /// <summary>Every single permission of the row.</summary>
    public IEnumerable<Permission> Permissions(string ns) =>
        from resource in Resources
        from verb in Verbs
        select new Permission(Scope(ns), verb, Group, resource, "");

    /// <summary>The request that shows whether someone has a permission for objects of whatever name.</summary>
    public static AccessRequest Request(Permission permission) => new(
        permission.Verb,
        permission.Group,
        permission.Resource,
        permission.Scope,
        permission.Verb is "list" or "watch" or "create" or "deletecollection" ? "" : AnyName);

    private static (bool Ok, AccessRow Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "verbs", "apiGroup", "resources", "namespace", "clusterWide");
        var verbs = Texts(node, "verbs", reader);
        var resources = Texts(node, "resources", reader);
        var ns = reader.Text(node["namespace"]);
        var isWide = node["clusterWide"] is { } wide && ParameterTypes.Boolean.Read(wide, reader) is (true, true);
        var row = new AccessRow(verbs ?? [], node["apiGroup"]?.AsString() ?? "", resources ?? [], ns, isWide);
        return (verbs is not null && resources is not null, row);
    }

    private static ImmutableArray<string>? Texts(Node node, string key, ParameterReader reader) =>
        reader.Required(node, key) is { } list && ParameterTypes.Texts.Read(list, reader) is (true, var texts) ? texts : null;
}
