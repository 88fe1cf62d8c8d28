using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A partial object in an exercise file.</summary>
/// <param name="Type">What kind of object it is.</param>
/// <param name="Root">The partial object.</param>
internal sealed record ObjectPattern(ResourceType Type, MappingNode Root) : INamesNamespaces
{
    /// <inheritdoc/>
    public IEnumerable<string> Namespaces => Namespace is null ? [] : [Namespace];

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<ObjectPattern> ParameterType { get; } = new("partial object", Read);

    /// <summary>The kind in any version.</summary>
    public GroupKind Kind => new(Type.Type.Group, Type.Type.Kind);

    /// <summary>The name that it asks for, or null for any.</summary>
    public string? Name => Root["metadata"]?["name"]?.AsString();

    /// <summary>The namespace that it asks for, or null for the exercise's.</summary>
    public string? Namespace => Root["metadata"]?["namespace"]?.AsString();

    private static (bool Ok, ObjectPattern Value) Read(Node node, ParameterReader reader)
    {
        if (node is not MappingNode root
            || root["apiVersion"]?.AsString() is not { } apiVersion
            || root["kind"]?.AsString() is not { } kind)
        {
            reader.Report(node, "an object with apiVersion and kind is expected here", "여기에는 apiVersion과 kind가 있는 오브젝트가 와야 합니다");
            return (false, null!);
        }

        if (TypeOf(GroupVersionKind.Of(apiVersion, kind)) is not { } type)
        {
            reader.Report(node, $"there is no {kind} in {apiVersion}", $"{apiVersion} 버전에 {kind} 종류가 없습니다");
            return (false, null!);
        }

        PatternFields.Check(root, FieldContext.Of(type), FieldPath.Root, reader);
        return (true, new(type, root));
    }

    // A kind of a group that Kubernetes itself does not have is a custom one; its definition may be given, or the learner's to write.
    private static ResourceType? TypeOf(GroupVersionKind type) =>
        SchemaCatalog.BuiltIn.Find(type) is { } builtIn
            ? builtIn
            : !type.Group.Contains('.', StringComparison.Ordinal) || SchemaCatalog.BuiltIn.All.Any(known => known.Type.Group == type.Group)
                ? null
                : new(type, "", isNamespaced: true, new(type.ToString()));
}
