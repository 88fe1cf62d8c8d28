using KubeLabs.Grading;

namespace KubeLabs.Acceptance.Tests.Exercises;

/// <summary>Every exercise proves itself with its solutions and mistakes.</summary>
internal sealed class ShippedAnswerTests
{
    private const string FailsComment = "# fails:";

    public static IEnumerable<TestCaseData> Solutions() => Answers(path => path, includeMistakes: false);

    public static IEnumerable<TestCaseData> Mistakes() => Answers(path => Path.Combine(path, "mistakes"), includeMistakes: true);

    public static IEnumerable<TestCaseData> Exercises() =>
        from topic in Directory.GetDirectories(Repository.Exercises).Order(StringComparer.Ordinal)
        from exercise in Directory.GetDirectories(topic).Order(StringComparer.Ordinal)
        let id = Path.GetFileName(exercise)
        select new TestCaseData(id, exercise).SetArgDisplayNames(id);

    // Where there is no starter, the empty submission is what a learner begins with.
    public static IEnumerable<TestCaseData> Starters() =>
        Exercises().Where(exercise => Directory.Exists(Path.Combine((string)exercise.Arguments[1]!, ExerciseFiles.Starter)));

    [TestCaseSource(nameof(Solutions))]
    public void A_solution_earns_full_marks(string id, string path)
    {
        var report = Grading.Grade(id, path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.IsPassed, Is.True, Grading.Explain(report));
            Assert.That(report.Score, Is.EqualTo(report.MaxScore), Grading.Explain(report));
        }
    }

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_fails_exactly_the_criteria_that_it_names(string id, string path)
    {
        var report = Grading.Grade(id, path);
        var named = Named(path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(named, Is.Not.Empty, "the first line must name the criteria: # fails: …");
            Assert.That(report.IsPassed, Is.False);
            Assert.That(Grading.Failed(report), Is.EquivalentTo(named), Grading.Explain(report));
        }
    }

    [TestCaseSource(nameof(Exercises))]
    public void An_empty_submission_scores_nothing(string id, string folder)
    {
        _ = folder;
        using var empty = new TemporaryFolder();
        var report = Grading.Grade(id, empty.Path);
        Assert.That((report.Score, report.IsPassed), Is.EqualTo((0, false)));
    }

    [TestCaseSource(nameof(Starters))]
    public void The_starter_does_not_pass(string id, string folder)
    {
        var starter = Path.Combine(folder, ExerciseFiles.Starter);
        Assert.That(Grading.Grade(id, starter).IsPassed, Is.False);
    }

    [TestCaseSource(nameof(Exercises))]
    public void Every_criterion_is_failed_by_some_mistake(string id, string folder)
    {
        var mistakes = Path.Combine(Repository.Solutions, Path.GetFileName(Path.GetDirectoryName(folder)!), id, "mistakes");
        var failed = Directory.GetFileSystemEntries(mistakes).SelectMany(Named).ToHashSet();
        string[] all = [.. Grading.Prepare(id).Exercise.Criteria.Select(criterion => criterion.Id), Exercise.GivenKeptId];
        Assert.That(all.Except(failed), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Answers(Func<string, string> folderOf, bool includeMistakes) =>
        from topic in Directory.GetDirectories(Repository.Solutions).Order(StringComparer.Ordinal)
        from exercise in Directory.GetDirectories(topic).Order(StringComparer.Ordinal)
        from path in Directory.GetFileSystemEntries(folderOf(exercise)).Order(StringComparer.Ordinal)
        where includeMistakes || Path.GetFileName(path) != "mistakes"
        let id = Path.GetFileName(exercise)
        select new TestCaseData(id, path).SetArgDisplayNames(id, Path.GetFileName(path));

    private static string[] Named(string path)
    {
        var file = Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal).First() : path;
        var first = File.ReadLines(file).FirstOrDefault() ?? "";
        return first.StartsWith(FailsComment, StringComparison.Ordinal)
            ? first[FailsComment.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];
    }
}
