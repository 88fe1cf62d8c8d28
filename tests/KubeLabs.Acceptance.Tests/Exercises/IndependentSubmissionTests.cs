using KubeLabs.Grading;

namespace KubeLabs.Acceptance.Tests.Exercises;

/// <summary>
/// Submissions that were written from the tasks alone, without a look at the grader, each with the verdict of a real cluster and a fair
/// teacher: <c>Submissions/EXERCISE/CASE/</c> and <c>expectations.tsv</c>.
/// </summary>
internal sealed class IndependentSubmissionTests
{
    public static IEnumerable<TestCaseData> Cases() =>
        from folder in Directory.GetDirectories(Repository.Submissions).Order(StringComparer.Ordinal)
        from line in File.ReadLines(Path.Combine(folder, "expectations.tsv"))
        where line.Length > 0 && line[0] != '#'
        let columns = line.Split('\t')
        let id = Path.GetFileName(folder)
        select new TestCaseData(id, columns[0], columns[1]).SetArgDisplayNames(id, columns[0]);

    [TestCaseSource(nameof(Cases))]
    public void A_submission_gets_the_verdict_of_a_real_cluster(string id, string name, string expected)
    {
        var report = Grading.Grade(id, Path.Combine(Repository.Submissions, id, name));
        var failed = string.Join(',', Grading.Failed(report).Order(StringComparer.Ordinal));
        var wanted = expected is "pass" or "fail" ? "" : string.Join(',', expected.Split(',').Order(StringComparer.Ordinal));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Status, Is.EqualTo(expected == "pass" ? ReportStatus.Passed : ReportStatus.Failed), Grading.Explain(report));
            if (expected != "fail") Assert.That(failed, Is.EqualTo(wanted), Grading.Explain(report));
        }
    }
}
