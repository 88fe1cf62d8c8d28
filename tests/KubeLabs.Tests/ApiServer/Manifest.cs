using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer;

/// <summary>Objects for tests, written as YAML and taken as far as a test needs them.</summary>
internal static class Manifest
{
    /// <summary>Decoded and in its namespace, <c>default</c> where it names none.</summary>
    public static KubeObject Decoded(string yaml)
    {
        var root = (MappingNode)ManifestReader.Read(new("test.yaml", SourceKind.Submission, yaml)).Documents[0].Root!;
        var type = TypeOf(root);
        return RequestMetadata.Place(ObjectDecoder.Decode(root, type.Schema).Root, type, "default");
    }

    /// <summary>Decoded and defaulted.</summary>
    public static KubeObject Defaulted(string yaml)
    {
        var item = Decoded(yaml);
        return item.With(Defaulter.Apply(item.Root, TypeOf(item.Root).Schema));
    }

    /// <summary>Defaulted and prepared by its registry.</summary>
    public static KubeObject Prepared(string yaml) => CreateStrategy.Prepare(Defaulted(yaml), TypeOf(Decoded(yaml).Root), []);

    /// <summary>Defaulted and prepared over another.</summary>
    public static KubeObject Updated(string yaml, string oldYaml) => UpdateStrategy.Prepare(Defaulted(yaml), TypeOf(Decoded(yaml).Root), Prepared(oldYaml), []);

    /// <summary>What the server says about a new object, as <c>field: message</c>.</summary>
    public static IEnumerable<string> Causes(string yaml)
    {
        var causes = new CauseList();
        var item = CreateStrategy.Prepare(Defaulted(yaml), TypeOf(Decoded(yaml).Root), causes);
        if (causes.Count == 0) RuleCatalog.Find(item.Type)!.Validate(item, causes);
        return causes.Select(cause => cause.ToString());
    }

    /// <summary>What the server says about an object over another.</summary>
    public static IEnumerable<string> Causes(string yaml, string oldYaml) => Causes(Defaulted(yaml), Prepared(oldYaml));

    /// <summary>What the server says about an object applied over another, whose fields it keeps where they were never written.</summary>
    public static IEnumerable<string> CausesOfApply(string yaml, string oldYaml)
    {
        var (item, old, type) = (Decoded(yaml), Prepared(oldYaml), TypeOf(Decoded(yaml).Root));
        var merged = ThreeWayMerge.Merge(Decoded(oldYaml).Root, item.Root, old.Root, type).Merged;
        return Causes(item.With(Defaulter.Apply(merged, type.Schema)), old);
    }

    private static IEnumerable<string> Causes(KubeObject defaulted, KubeObject old)
    {
        var causes = new CauseList();
        var item = UpdateStrategy.Prepare(defaulted, TypeOf(old.Root), old, causes);
        if (causes.Count == 0) RuleCatalog.Find(item.Type)!.ValidateUpdate(item, old, causes);
        return causes.Select(cause => cause.ToString());
    }

    /// <summary>The value at a path, as JSON; empty where there is none.</summary>
    public static string At(KubeObject item, string path) =>
        FieldPath.Parse(path).Find(item.Root) is { } node ? NodeJson.Compact(node) : "";

    public static ResourceType TypeOf(Node root) =>
        SchemaCatalog.BuiltIn.Find(GroupVersionKind.Of(root["apiVersion"]!.AsString()!, root["kind"]!.AsString()!))!;
}
