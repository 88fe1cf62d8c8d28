using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>An answer that was applied to a cluster is judged as the manifests themselves are.</summary>
internal sealed class SameVerdictTests
{
    [TestCaseSource(typeof(ShippedAnswers), nameof(ShippedAnswers.Accepted))]
    public void Grading_a_cluster_comes_to_the_verdict_of_grading_the_manifests(string id, string path)
    {
        var exercise = Shipped.Exercise(id);
        var (submission, applied) = ShippedAnswers.Apply(exercise, path);
        var expected = Grader.Grade(exercise, submission, applied, [path], Lab.Now);
        var source = new ClusterSource("kind-kind", exercise.Exercise.Namespace);
        var found = Grader.Grade(exercise, PretendCluster.Of(exercise, applied.State), source, Lab.Now);
        Assert.That(
            found.Criteria.Where(IsJudged).Select(criterion => $"{criterion.Id} {criterion.Status}"),
            Is.EqualTo(expected.Criteria.Where(IsJudged).Select(criterion => $"{criterion.Id} {criterion.Status}")),
            Explain(found));
        Assert.That(found.Criteria.Where(criterion => criterion.Id == Exercise.AcceptedId).Select(criterion => criterion.Status),
            Is.All.EqualTo(CriterionStatus.NotApplicable));
    }

    private static bool IsJudged(CriterionResult criterion) => criterion.Id != Exercise.AcceptedId;

    private static string Explain(GradeReport report) => string.Join('\n', report.Criteria.Where(criterion => !criterion.Findings.IsEmpty)
        .Select(criterion => $"{criterion.Id} {criterion.Status}: {Lab.Text(criterion.Findings, Language.English)}"));
}
