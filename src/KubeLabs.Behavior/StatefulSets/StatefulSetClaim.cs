using System.Collections.Immutable;
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

    /// <summary>
    /// The name of the claim: template and Pod. Source: the StatefulSet controller (<c>getPersistentVolumeClaimName</c>).
    /// </summary>
    public string Name => $"{Volume}-{Pod.Pod.Name}";

    /// <summary>How much it asks for, or null.</summary>
    public Quantity? Size => ResourceAmount(Template["spec"]?["resources"]?["requests"]?["storage"]);

    /// <summary>The StorageClass: null for the default one, empty for none.</summary>
    public string? StorageClass => Template["spec"]?["storageClassName"]?.AsString();

    /// <summary>The path of the template in the StatefulSet.</summary>
    public FieldPath Path => FieldPath.Root.Child("spec", "volumeClaimTemplates").At(Index);

    /// <summary>The access modes that it asks for.</summary>
    public ImmutableArray<string> Modes => NodeLists.Map(Template["spec"]?["accessModes"], static mode => mode.AsString() ?? "");

    /// <summary>Whether it may be written by the Pod that has it.</summary>
    public bool IsWritable => Modes.Any(mode => mode is "ReadWriteOnce" or "ReadWriteMany" or "ReadWriteOncePod");

    /// <summary>Whether its volume is a block device, which no container can mount at a path.</summary>
    public bool IsBlock => Template["spec"]?["volumeMode"]?.AsString() == ClaimView.Block;

    /// <summary>Whether a volume of one node is enough for it.</summary>
    public bool IsOfOneNode => Modes.All(mode => mode is "ReadWriteOnce" or "ReadWriteOncePod");

    private static Quantity? ResourceAmount(Node? node) => Quantity.TryParse((node as ScalarNode)?.Text, out var amount) ? amount : null;
}
