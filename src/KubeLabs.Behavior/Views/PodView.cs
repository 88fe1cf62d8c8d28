using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A Pod, read through its tree. What was not defaulted by an API server reads as if it had been.</summary>
/// <param name="Object">The object of kind Pod.</param>
public readonly record struct PodView(KubeObject Object)
{
    /// <summary>The namespace; <c>default</c> where none is known.</summary>
    public string Namespace => Object.Namespace.Length == 0 ? "default" : Object.Namespace;

    /// <summary>The name.</summary>
    public string Name => Object.Name;

    /// <summary>Namespace and name: <c>default/web-0</c>.</summary>
    public string FullName => $"{Namespace}/{Name}";

    /// <summary>The labels, or null for none.</summary>
    public Node? Labels => Object.Metadata?["labels"];

    /// <summary>The specification.</summary>
    public PodSpecView Spec => new(Object.Spec);

    /// <summary>The tolerations in order, behind the written ones those that the API server adds.</summary>
    public ImmutableArray<TolerationView> Tolerations => DefaultTolerations.With(Spec.Tolerations);

    /// <summary>The status, or null for none.</summary>
    public Node? Status => Object.Root["status"];

    /// <summary>Whether it has run to its end (phase Succeeded or Failed): it holds no resources any more.</summary>
    public bool IsFinished => Status?["phase"]?.AsString() is "Succeeded" or "Failed";

    /// <summary>Whether it is being deleted.</summary>
    public bool IsTerminating => Object.Metadata?["deletionTimestamp"] is { IsNull: false };
}
