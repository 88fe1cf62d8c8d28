using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Exercises;

internal sealed class ExerciseReferenceTests
{
    private static readonly PhysicalFileSystem _files = new();

    [Test]
    public void The_committed_learning_path_is_current() =>
        Golden.AssertSame(Path.Combine(Repository.Root, "docs", "exercises.md"), ExerciseReference.Markdown(Shipped()));

    [Test]
    public void Easy_exercises_come_before_hard_ones_of_their_topic()
    {
        var page = ExerciseReference.Markdown(Shipped().Reverse());
        foreach (var topic in page.Split("\n## ")[1..])
        {
            var levels = topic.Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Select(line => line.Split(" | ")[1][..1]);
            Assert.That(levels, Is.EqualTo(levels.OrderBy(level => "bia".IndexOf(level, StringComparison.Ordinal))));
        }
    }

    private static IEnumerable<Exercise> Shipped()
    {
        var loader = new ExerciseLoader(_files);
        var library = new ExerciseLibrary(Path.Combine(Repository.Root, "exercises"), _files);
        return library.All().Select(folder => loader.Load(folder).Exercise!.Exercise);
    }
}
