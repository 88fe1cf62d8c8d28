using KubeLabs.Grading;
using KubeLabs.Tests.Grading.Live;

namespace KubeLabs.Tests.Grading.Checks;

/// <summary>What holds for every check. One without samples fails here.</summary>
internal sealed class CheckCatalogTests
{
    public static IEnumerable<TestCaseData> Checks() =>
        CheckCatalog.All.Select(check => new TestCaseData(check).SetArgDisplayNames(check.Name));

    public static IEnumerable<TestCaseData> Samples() =>
        CheckSamples.All().Select(sample => new TestCaseData(sample).SetArgDisplayNames(sample.ToString()));

    [TestCaseSource(nameof(Samples))]
    public void A_sample_passes_or_fails_as_it_says(CheckSample sample)
    {
        var result = Judge(sample);
        Assert.That(result.Status, Is.EqualTo(sample.Passes ? CriterionStatus.Passed : CriterionStatus.Failed), Text(result));
        Assert.That(result.Findings.IsEmpty, Is.EqualTo(sample.Passes));
        foreach (var finding in result.Findings)
        {
            KoreanText.AssertBoth(finding.Message);
            if (finding.Expected is { } expected) KoreanText.AssertBoth(expected);
            if (finding.Found is { } found) KoreanText.AssertBoth(found);
        }
    }

    [TestCaseSource(nameof(Checks))]
    public void A_check_has_a_passing_and_a_failing_sample(Check check)
    {
        var samples = CheckSamples.All().Where(sample => sample.CheckName == check.Name).Select(sample => sample.Passes).ToList();
        Assert.That(samples, Does.Contain(true).And.Contains(false));
    }

    [TestCaseSource(nameof(Checks))]
    public void A_check_never_passes_on_nothing(Check check)
    {
        // Unchanged and absent speak of what is there before: they alone are right of a submission that does nothing.
        if (check.Name is "absent" or "unchanged") return;
        foreach (var sample in CheckSamples.All().Where(sample => sample.CheckName == check.Name))
        {
            var result = Judge(sample with { Yaml = "# nothing" });
            Assert.That(result.Status, Is.Not.EqualTo(CriterionStatus.Passed), sample.ToString());
        }
    }

    [TestCaseSource(nameof(Checks))]
    public void Every_parameter_is_used_by_some_sample(Check check)
    {
        var written = string.Join('\n', CheckSamples.All().Where(sample => sample.CheckName == check.Name).Select(sample => sample.Check));
        var isBare = check.Parameters.Length == 1;
        Assert.That(check.Parameters.Where(parameter => !isBare && !written.Contains($"{parameter.Name}:", StringComparison.Ordinal))
            .Select(parameter => parameter.Name), Is.SubsetOf((string[])["protocol"]));
    }

    [TestCaseSource(nameof(Checks))]
    public void A_check_says_in_both_languages_what_it_and_its_parameters_are(Check check)
    {
        KoreanText.AssertBoth(check.Summary);
        foreach (var parameter in check.Parameters) KoreanText.AssertBoth(parameter.Help);
        Assert.That(check.Parameters.Select(parameter => parameter.Name), Is.Unique);
        Assert.That(check.Name, Does.Match("^[a-z][A-Za-z]*$"));
    }

    [TestCaseSource(nameof(Samples))]
    public void A_check_says_what_a_live_cluster_must_be_asked_for(CheckSample sample)
    {
        var check = Lab.Exercise(Lab.Definition(Lab.CriterionOf(sample.Check)), sample.Given, sample.Starter).Exercise.Criteria[0].Check;
        Assert.That(check.Check.Needs(check.Arguments).IsEmpty, Is.EqualTo(sample.CheckName == "accepted"));
    }

    [Test]
    public void Names_are_unique() => Assert.That(CheckCatalog.All.Select(check => check.Name), Is.Unique);

    [TestCase("unchanged: {object: Pod/p, container: c, from: given}",
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i}]}}")]
    [TestCase("schedules: {of: Pod/p, nodes: [nowhere]}",
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i}]}}")]
    public void What_the_exercise_itself_lacks_is_an_error_and_not_the_learners_mistake(string check, string yaml) =>
        Assert.That(Lab.Check(check, yaml).Status, Is.EqualTo(CriterionStatus.Error));

    [Test]
    public void Live_does_not_apply_to_manifests() => Assert.That(
        LiveCheckSamples.All().Select(sample => Judge(sample with { IsLive = false }).Status), Is.All.EqualTo(CriterionStatus.NotApplicable));

    private static CriterionResult Judge(CheckSample sample) => sample.IsLive
        ? LiveLab.Check(sample.Check, sample.Yaml, sample.Answer)
        : Lab.Check(sample.Check, sample.Yaml, sample.Given, sample.Starter);

    private static string Text(CriterionResult result) => Lab.Text(result.Findings, KubeLabs.Manifests.Language.English);
}
