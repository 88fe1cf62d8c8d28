using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A PersistentVolumeClaim, read.</summary>
/// <param name="Object">The object.</param>
public sealed record ClaimView(KubeObject Object)
{
    /// <summary>The volume mode of a device without a file system, which no container can mount at a path.</summary>
    public const string Block = "Block";

    private readonly LabelSelector? _selector =
        NodeLists.Present(Object.Spec?["selector"]) is { } selector ? LabelSelector.From(selector) : null;

    /// <summary>The storage class; empty for none. The old annotation goes before the field.</summary>
    public string Class => StorageFields.Class(Object);

    /// <summary>The volume that it asks for by name; empty for none.</summary>
    public string VolumeName => Object.Spec?["volumeName"]?.AsString() ?? "";

    /// <summary>Filesystem or Block.</summary>
    public string VolumeMode => StorageFields.VolumeMode(Object);

    /// <summary>The access modes that the volume must have.</summary>
    public ImmutableArray<string> AccessModes => StorageFields.AccessModes(Object);

    /// <summary>How much it asks for, in bytes.</summary>
    public Quantity Size => StorageFields.Amount(Object.Spec?["resources"]?["requests"]?["storage"]);

    /// <summary>The volume attributes class; empty for none.</summary>
    public string AttributesClass => Object.Spec?["volumeAttributesClassName"]?.AsString() ?? "";

    /// <summary>Whether its selector matches the labels of a volume. Without a selector it does.</summary>
    public bool Selects(PersistentVolumeView volume) => _selector?.Matches(volume.Object.Labels) ?? true;
}
