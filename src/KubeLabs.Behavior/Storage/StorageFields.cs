using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Fields that claims and volumes share.</summary>
internal static class StorageFields
{
    private const string BetaClass = "volume.beta.kubernetes.io/storage-class";

    public static string Class(KubeObject item) =>
        item.Metadata?["annotations"]?[BetaClass]?.AsString() ?? item.Spec?["storageClassName"]?.AsString() ?? "";

    public static string VolumeMode(KubeObject item) => item.Spec?["volumeMode"]?.AsString() ?? "Filesystem";

    public static ImmutableArray<string> AccessModes(KubeObject item) =>
        NodeLists.Map(item.Spec?["accessModes"], static mode => mode.AsString() ?? "");

    public static Quantity Amount(Node? node)
    {
        var text = node?.AsString() ?? (node as ScalarNode)?.Text;
        return Quantity.TryParse(text, out var amount) ? amount : Quantity.Zero;
    }
}
