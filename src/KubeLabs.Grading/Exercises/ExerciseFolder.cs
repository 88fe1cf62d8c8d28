namespace KubeLabs.Grading;

/// <summary>An exercise that was found, not yet read.</summary>
/// <param name="Topic">The folder of its topic.</param>
/// <param name="Id">Its name.</param>
/// <param name="Path">Its folder.</param>
public sealed record ExerciseFolder(string Topic, string Id, string Path)
{
    /// <summary>The path of a part of it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
