using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What one list after the other is read with: a place for bodies, and the texts that were seen before.</summary>
internal sealed class ReadingDesk
{
    public BodyBuffer Buffer { get; } = new();

    public SharedTexts Texts { get; } = new(ApiJson.Source);
}
