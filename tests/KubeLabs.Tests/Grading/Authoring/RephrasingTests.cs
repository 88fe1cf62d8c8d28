using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Authoring;

internal sealed class RephrasingTests
{

    public static IEnumerable<TestCaseData> Solutions() =>
        from folder in Shipped.Library.All()
        let authored = new AuthoringReader(new PhysicalFileSystem(), Repository.Solutions).Read(folder)
        from solution in authored.Solutions
        from rephrasing in RephrasingCatalog.All
        select new TestCaseData(folder.Id, solution, rephrasing).SetArgDisplayNames(folder.Id, solution.Name, rephrasing.Name);

    [TestCaseSource(nameof(Solutions))]
    public void The_API_server_stores_the_same_where_that_is_claimed(string id, object solution, object rephrasing)
    {
        var (answer, other) = ((AuthoredAnswer)solution, (Rephrasing)rephrasing);
        var exercise = Shipped.Exercise(id);
        if (!other.KeepsObjects || other.Apply(Wording.Of(answer, exercise)) is not { } rephrased) return;
        Assert.That(Stored(exercise, rephrased.ToSubmission()), Is.EqualTo(Stored(exercise, answer.Submission)), rephrased.Shown().En);
    }

    [Test]
    public void Every_rephrasing_is_in_the_catalogue()
    {
        var classes = typeof(Rephrasing).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rephrasing)) && !type.IsAbstract);
        Assert.That(RephrasingCatalog.All.Select(rephrasing => rephrasing.GetType()), Is.EquivalentTo(classes));
    }

    [Test]
    public void Every_rule_is_in_the_catalogue()
    {
        var classes = typeof(LintRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LintRule)) && !type.IsAbstract);
        Assert.That(LintCatalog.All.Select(rule => rule.GetType()), Is.EquivalentTo(classes));
    }

    [Test]
    public void No_two_have_one_name() => Assert.That(RephrasingCatalog.All.Select(rephrasing => rephrasing.Name), Is.Unique);

    private static string Stored(PreparedExercise exercise, Submission submission)
    {
        var applied = exercise.Application.Apply(exercise.Given, [.. submission.Documents], exercise.Exercise.Namespace);
        Assert.That(applied.Documents.Where(document => !document.Verdict.IsAccepted).Select(document => document.Verdict.Message),
            Is.Empty);
        return StoredFingerprint.Of(applied);
    }
}
