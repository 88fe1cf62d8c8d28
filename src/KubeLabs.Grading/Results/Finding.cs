using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>One thing that is wrong, in full, with its place.</summary>
/// <param name="Message">What is wrong, in words of Kubernetes.</param>
public sealed record Finding(LocalizedText Message)
{
    /// <summary>What was asked for.</summary>
    public LocalizedText? Expected { get; init; }

    /// <summary>What is there instead.</summary>
    public LocalizedText? Found { get; init; }

    /// <summary>Where to look, in the submission.</summary>
    public Place? At { get; init; }

    /// <summary>The object that it speaks of.</summary>
    public ObjectReference? Object { get; init; }

    /// <summary>The field of an object that stands in no file, as the API server prints it; null for none.</summary>
    public string? Field { get; init; }

    /// <summary>The same finding about an object and a field of it.</summary>
    public Finding About(KubeObject item, FieldPath path) => this with
    {
        Object = ObjectReference.To(item),
        At = At ?? Place.Of(item, path),
        Field = item.Root.Position.Source is { Kind: SourceKind.Cluster } ? path.ToString() : null,
    };
}
