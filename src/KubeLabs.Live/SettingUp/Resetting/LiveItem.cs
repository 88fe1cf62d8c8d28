using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>An object of a cluster with its kind, since the items of a list do not name theirs.</summary>
/// <param name="Type">The kind.</param>
/// <param name="Root">The object.</param>
internal sealed record LiveItem(ResourceType Type, MappingNode Root)
{
    /// <summary>What tells it from others.</summary>
    public ObjectKey Key { get; } = new(Type.Type.Group, Type.Type.Kind, Root["metadata"].Text("namespace"), Root["metadata"].Text("name"));

    /// <summary>What tells it from an object of the same name before or after it.</summary>
    public string Uid => Root["metadata"].Text("uid");

    /// <summary>Its path.</summary>
    public string Path => ResourcePath.Of(Type, Key.Namespace, Key.Name);

    /// <summary>Whether it is a Namespace.</summary>
    public bool IsNamespace => Key is { Group: "", Kind: "Namespace" };

    /// <summary>Whether it is a Node.</summary>
    public bool IsNode => Key is { Group: "", Kind: "Node" };

    /// <summary>Whether it is a Pod.</summary>
    public bool IsPod => Key is { Group: "", Kind: "Pod" };

    /// <summary>Whether a controller keeps it, so that it comes and goes with its owner.</summary>
    public bool IsControlled
    {
        get
        {
            foreach (var owner in Root["metadata"].List("ownerReferences"))
            {
                if (owner.Flag("controller")) return true;
            }

            return false;
        }
    }
}
