using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Tests.Grading.Checks;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>A live cluster is asked for what checks declare: what they read beyond that would be missing there.</summary>
internal sealed class DeclaredNeedsTests
{
    private static IEnumerable<TestCaseData> Samples() =>
        CheckSamples.All().Select(sample => new TestCaseData(sample).SetArgDisplayNames(sample.ToString()));

    [TestCaseSource(typeof(ShippedAnswers), nameof(ShippedAnswers.All))]
    public void A_check_reads_of_an_answer_only_kinds_that_it_declares(string id, string path)
    {
        var exercise = Shipped.Exercise(id);
        var (submission, applied) = ShippedAnswers.Apply(exercise, path);
        AssertDeclared(new(exercise, submission, applied, Lab.Now));
    }

    [TestCaseSource(nameof(Samples))]
    public void A_check_reads_of_a_sample_only_kinds_that_it_declares(CheckSample sample)
    {
        var exercise = Lab.Exercise(Lab.Definition(Lab.CriterionOf(sample.Check)), sample.Given, sample.Starter);
        var submission = Lab.Submission(sample.Yaml);
        var applied = exercise.Application.Apply(exercise.Given, [.. submission.Documents], "default");
        AssertDeclared(new(exercise, submission, applied, Lab.Now));
    }

    private static void AssertDeclared(CheckContext context)
    {
        foreach (var criterion in context.Exercise.Exercise.Criteria)
        {
            var reads = new StateReads();
            var watched = context with { Applied = context.Applied with { State = context.State.Recording(reads) } };
            _ = criterion.Check.Evaluate(watched);
            var read = reads.Objects.Select(item => item.Kind).Distinct();
            Assert.That(read, Is.SubsetOf(criterion.Check.Check.Needs(criterion.Check.Arguments)), $"{criterion.Id}: {criterion.Check.Check.Name}");
        }
    }
}
