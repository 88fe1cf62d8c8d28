using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>An object that an exercise puts into a cluster.</summary>
/// <param name="Item">As the server would store it.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Manifest">As it is written, with its namespace.</param>
/// <param name="IsImplied">
/// Whether nobody wrote it and others need it, such as their namespace: it is made where it is missing, and otherwise left alone.
/// </param>
internal sealed record GivenObject(KubeObject Item, ResourceType Type, MappingNode Manifest, bool IsImplied = false)
{
    /// <summary>What tells it from others.</summary>
    public ObjectKey Key => Item.Key;

    /// <summary>Whether it is a Node.</summary>
    public bool IsNode => Item is { Type.Group: "", Kind: "Node" };

    /// <summary>Whether it is a Namespace.</summary>
    public bool IsNamespace => Item is { Type.Group: "", Kind: "Namespace" };

    /// <summary>Whether it is what clusters for exercises have by themselves: any object of its kind will do in its place.</summary>
    public bool IsStandIn => IsImplied && !IsNamespace;

    /// <summary>Its path in the API.</summary>
    public string Path => ResourcePath.Of(Type, Item.Namespace, Item.Name);

    /// <summary>The path of all objects beside it.</summary>
    public string Collection => ResourcePath.Of(Type, Item.Namespace);
}
