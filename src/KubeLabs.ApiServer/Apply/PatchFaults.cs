using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Why a patch cannot be made. Whatever could not be merged is replaced by what the manifest says.</summary>
internal sealed class PatchFaults
{
    /// <summary>The first fault in kubectl's words, or null.</summary>
    public string? First { get; private set; }

    /// <summary>An item of a merged list lacks the key that tells it from the others.</summary>
    public void NoKey(Node item, string key) =>
        First ??= $"map: {NodeJson.Compact(item)} does not contain declared merge key: {key}";

    /// <summary>The items of a merged list are of several types.</summary>
    public void MixedItems() => First ??= "list element types are not identical";
}
