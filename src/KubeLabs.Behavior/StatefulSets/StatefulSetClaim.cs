using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A claim that a StatefulSet makes for one of its Pods.</summary>
/// <param name="Pod">The Pod.</param>
/// <param name="Template">The item of <c>volumeClaimTemplates</c>.</param>
/// <param name="Index">Its place in that list, counted from 0.</param>
public sealed record StatefulSetClaim(PodInstance Pod, Node Template, int Index)
{
    /// <summary>The name of the template, which is that of the volume in the Pod.</summary>
    public string Volume => Template["metadata"]?["name"]?.AsString() ?? "";

    /// <summary>The name of the claim: template and Pod. Source: the StatefulSet controller (<c>getPersistentVolumeClaimName</c>).</summary>
    public string Name => $"{Volume}-{Pod.Pod.Name}";

    /// <summary>How much it asks for, or null.</summary>
    public Quantity? Size => ResourceAmount(Template["spec"]?["resources"]?["requests"]?["storage"]);

    /// <summary>The StorageClass: null for the default one, empty for none.</summary>
    public string? StorageClass => Template["spec"]?["storageClassName"]?.AsString();

    /// <summary>The path of the template in the StatefulSet.</summary>
    public FieldPath Path => FieldPath.Root.Child("spec", "volumeClaimTemplates").At(Index);

    /// <summary>Whether it may be written by the Pod that has it.</summary>
    public bool IsWritable
    {
        get
        {
            foreach (var mode in Template["spec"]?["accessModes"] is { } list ? list.Items : [])
            {
                if (mode.AsString() is "ReadWriteOnce" or "ReadWriteMany" or "ReadWriteOncePod") return true;
            }

            return false;
        }
    }

    private static Quantity? ResourceAmount(Node? node) => Quantity.TryParse((node as ScalarNode)?.Text, out var amount) ? amount : null;
}
