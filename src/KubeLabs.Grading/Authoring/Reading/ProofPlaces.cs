using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Places for authors, who may see every file of an exercise.</summary>
internal static class ProofPlaces
{
    /// <summary>A position with the field that it is about, or null where it is none.</summary>
    public static Place? Of(Position at, string path = "") => at.Source is { } source ? new(source.Name, at.Line, at.Column, path) : null;

    /// <summary>A file as a whole.</summary>
    public static Place File(string path) => new(path, 0, 0, "");
}
