using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A PersistentVolume, read.</summary>
/// <param name="Object">The object.</param>
public sealed record PersistentVolumeView(KubeObject Object)
{
    /// <summary>The name.</summary>
    public string Name => Object.Name;

    /// <summary>The storage class; empty for none. The old annotation goes before the field.</summary>
    public string Class => StorageFields.Class(Object);

    /// <summary>Filesystem or Block.</summary>
    public string VolumeMode => StorageFields.VolumeMode(Object);

    /// <summary>The access modes that it offers.</summary>
    public ImmutableArray<string> AccessModes => StorageFields.AccessModes(Object);

    /// <summary>How much it holds, in bytes.</summary>
    public Quantity Size => StorageFields.Amount(Object.Spec?["capacity"]?["storage"]);

    /// <summary>The volume attributes class; empty for none.</summary>
    public string AttributesClass => Object.Spec?["volumeAttributesClassName"]?.AsString() ?? "";

    /// <summary>Whether it is reserved for or bound to some claim.</summary>
    public bool HasClaim => ClaimRef is not null;

    /// <summary>The claim that it is reserved for or bound to, as <c>namespace/name</c>; empty for none.</summary>
    public string Claim => ClaimRef is { } claim ? $"{claim["namespace"]?.AsString()}/{claim["name"]?.AsString()}" : "";

    /// <summary>Whether it is being deleted.</summary>
    public bool IsTerminating => Object.Metadata?["deletionTimestamp"] is { IsNull: false };

    /// <summary>The terms of the nodes that can reach it, or null for every node.</summary>
    public Node? NodeAffinity => NodeLists.Present(Object.Spec?["nodeAffinity"]?["required"]);

    private Node? ClaimRef => NodeLists.Present(Object.Spec?["claimRef"]);

    /// <summary>
    /// Whether it is reserved for this claim, by name and, where it tells one, by uid: a claim that was deleted and made again is another.
    /// </summary>
    public bool IsFor(ClaimView claim)
    {
        if (ClaimRef is not { } reference || Claim != $"{claim.Object.Namespace}/{claim.Object.Name}") return false;
        return reference["uid"]?.AsString() is not { Length: > 0 } uid || uid == claim.Object.Metadata?["uid"]?.AsString();
    }

    /// <summary>Whether every access mode that the claim asks for is among its own.</summary>
    public bool Offers(ImmutableArray<string> modes) => modes.All(AccessModes.Contains);
}
