using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Authoring;

internal sealed class ProvingTests
{
    private const string Definition = AuthorLab.Exercise + "exercise.yaml";
    private const string Mistakes = AuthorLab.Solutions + "mistakes/";

    private static string Failing(params (string Path, string? Text)[] changes) =>
        string.Join(' ', AuthorLab.Test(changes).Cases.Where(item => item.Outcome == ProofOutcome.Failed).Select(item => item.Name));

    [Test]
    public void A_starter_that_passes_is_no_starter() =>
        Assert.That(Failing(AuthorLab.Replaced(AuthorLab.Exercise + "starter/starter.yaml", "red", "blue")), Is.EqualTo("starter"));

    [Test]
    public void A_solution_needs_full_marks() =>
        Assert.That(Failing(AuthorLab.Replaced(AuthorLab.Solutions + "more-keys.yaml", "blue", "navy")), Is.EqualTo("more-keys.yaml"));

    [Test]
    public void A_mistake_that_passes_is_none() =>
        Assert.That(Failing(AuthorLab.Replaced(Mistakes + "other-colour.yaml", "red", "blue")), Is.EqualTo("mistakes/other-colour.yaml"));

    [Test]
    public void A_mistake_names_all_that_it_fails_and_nothing_that_is_skipped() => Assert.That(
        Failing(AuthorLab.Replaced(Mistakes + "other-name.yaml", "# fails: config-map", "# fails: config-map, colour")),
        Is.EqualTo("mistakes/other-name.yaml"));

    [Test]
    public void A_criterion_that_no_mistake_fails_is_said() =>
        Assert.That(Failing((Mistakes + "other-name.yaml", null)), Is.EqualTo("criterion config-map"));

    [Test]
    public void An_exercise_without_solutions_proves_nothing() => Assert.That(
        Failing((AuthorLab.Solutions + "more-keys.yaml", null), (AuthorLab.Solutions + "config-map.yaml", null)),
            Does.Contain("solutions"));

    [Test]
    public void An_exercise_that_does_not_load_is_said_with_its_place()
    {
        var report = AuthorLab.Test(AuthorLab.Replaced(Definition, "requires: [config-map]", "requires: [nothing]"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.IsPassed, Is.False);
            Assert.That(AuthorLab.Text(report), Does.StartWith("load Failed /ex/topic/lab/exercise.yaml:"));
        }
    }

    [Test]
    public void A_rephrasing_is_graded_for_each_solution()
    {
        var names = AuthorLab.Test().Cases.Select(item => item.Name).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Does.Contain("config-map.yaml ~ json").And.Contain("more-keys.yaml ~ namespace-omitted"));
            Assert.That(names, Does.Not.Contain("config-map.yaml ~ namespace-omitted"));
        }
    }
}
