using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What the API server and the controllers say of every object of a live cluster.</summary>
public static class LiveObjects
{
    /// <summary>When it was created, as the server writes it: texts of this form sort by time. Empty where it is not said.</summary>
    public static string CreatedAt(KubeObject item) => item.Metadata?["creationTimestamp"]?.AsString() ?? "";

    /// <summary>The <c>uid</c>, or null.</summary>
    public static string? UidOf(KubeObject item) => item.Metadata?["uid"]?.AsString();

    /// <summary>The reference to what controls it, or null.</summary>
    public static Node? ControllerOf(KubeObject item)
    {
        foreach (var owner in item.Metadata?["ownerReferences"] is { } owners ? owners.Items : [])
        {
            if (owner["controller"]?.AsBoolean() == true) return owner;
        }

        return null;
    }

    /// <summary>Whether its controller has seen it as it is now: <c>status.observedGeneration</c> is the generation.</summary>
    public static bool IsObserved(KubeObject item) =>
        item.Root["status"]?["observedGeneration"]?.AsInteger() is { } seen
        && seen >= (item.Metadata?["generation"]?.AsInteger() ?? 0);
}
