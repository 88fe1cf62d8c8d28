using System.Collections.Immutable;
using System.Text;

namespace KubeLabs.Grading;

/// <summary>
/// The small exercise that a new one begins from. Its files are resources of the assembly, under the names that they get.
/// </summary>
public static class ExerciseTemplate
{
    private const string ExercisePart = "exercise/";
    private const string SolutionPart = "solutions/";
    private const string Placeholder = "NAME";

    /// <summary>Whether a topic or an id can be called so.</summary>
    public static bool IsName(string name) => NameRule.IsName(name);

    /// <summary>The files of a new exercise.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="id">Its id.</param>
    /// <param name="exercises">The folder of the exercises.</param>
    /// <param name="solutions">The folder of the solutions.</param>
    public static ImmutableArray<(string Path, string Text)> Of(string topic, string id, string exercises, string solutions)
    {
        var names = typeof(ExerciseTemplate).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal);
        return
        [
            .. names.Where(name => name.StartsWith(ExercisePart, StringComparison.Ordinal))
                .Select(name => (Path.Combine(exercises, topic, id, name[ExercisePart.Length..]), Read(name, id))),
            .. names.Where(name => name.StartsWith(SolutionPart, StringComparison.Ordinal))
                .Select(name => (Path.Combine(solutions, topic, id, name[SolutionPart.Length..]), Read(name, id))),
        ];
    }

    private static string Read(string name, string id)
    {
        using var reader = new StreamReader(typeof(ExerciseTemplate).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().Replace(Placeholder, id, StringComparison.Ordinal);
    }
}
