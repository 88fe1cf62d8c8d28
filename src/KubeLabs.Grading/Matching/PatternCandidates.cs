using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The objects that a pattern speaks of.</summary>
internal static class PatternCandidates
{
    /// <summary>By kind, namespace and, where the pattern names one, by name.</summary>
    public static ImmutableArray<KubeObject> In(CheckContext context, ObjectPattern pattern)
    {
        if (pattern.Name is { } name) return context.Find(pattern.Kind, pattern.Namespace, name) is { } found ? [found] : [];
        var ns = pattern.Type.IsNamespaced ? pattern.Namespace ?? context.Namespace : "";
        return [.. context.State.List(pattern.Kind.Group, pattern.Kind.Kind, ns)];
    }

    /// <summary>The pattern without what the candidates were chosen by. The version does not count: it is the same object in every one.</summary>
    public static MappingNode Body(ObjectPattern pattern)
    {
        var body = pattern.Root.Without("apiVersion").Without("kind");
        if (body.Find("metadata") is not MappingNode metadata) return body;
        return body.With("metadata", metadata.Without("name").Without("namespace"));
    }
}
