using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A container of a Pod.</summary>
/// <param name="Node">The container.</param>
/// <param name="IsInit">Whether it is one of the init containers.</param>
/// <param name="Index">Its place in its list, counted from 0.</param>
public readonly record struct ContainerView(Node Node, bool IsInit, int Index)
{
    /// <summary>The name.</summary>
    public string Name => Node["name"]?.AsString() ?? "";

    /// <summary>Whether it is a sidecar: an init container that stays, with restart policy Always.</summary>
    public bool IsSidecar => IsInit && Node["restartPolicy"]?.AsString() == "Always";

    /// <summary>What it asks for, by resource, or null.</summary>
    public Node? Requests => Node["resources"]?["requests"];

    /// <summary>What it may use at most, by resource, or null.</summary>
    public Node? Limits => Node["resources"]?["limits"];

    /// <summary>The ports, or null.</summary>
    public Node? Ports => Node["ports"];

    /// <summary>The path of it in a Pod.</summary>
    public FieldPath Path => FieldPath.Root.Child("spec", IsInit ? "initContainers" : "containers").At(Index);
}
