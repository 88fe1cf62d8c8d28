using System.Text;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Checks;

/// <summary>
/// What a learner reads about a wrong answer, in both languages: of every shipped mistake, and of further ones in
/// <c>Fixtures/explanations</c>, where the texts lie too.
/// </summary>
internal sealed class ExplanationTests
{
    private static string Folder => Path.Combine(Repository.Fixtures, "explanations");

    public static IEnumerable<TestCaseData> Answers() =>
        from folder in Shipped.Library.All()
        from path in Files(Path.Combine(Repository.Solutions, folder.Topic, folder.Id, "mistakes")).Concat(Files(Path.Combine(Folder,
            folder.Id)))
        let name = Path.GetFileNameWithoutExtension(path)
        select new TestCaseData(folder.Id, path, Path.Combine(Folder, folder.Id, name + ".txt")).SetArgDisplayNames(folder.Id, name);

    [TestCaseSource(nameof(Answers))]
    public void A_wrong_answer_is_explained(string exercise, string path, string golden)
    {
        var report = Shipped.Grade(exercise, path);
        Assert.That(report.IsPassed, Is.False);
        Golden.AssertSame(golden, Text(report));
    }

    [TestCaseSource(nameof(Answers))]
    public void Every_text_is_in_both_languages(string exercise, string path, string golden)
    {
        _ = golden;
        var report = Shipped.Grade(exercise, path);
        foreach (var finding in report.Criteria.SelectMany(criterion => criterion.Findings))
        {
            KoreanText.AssertBoth(finding.Message);
            if (finding.Expected is { } expected) KoreanText.AssertBoth(expected);
            if (finding.Found is { } found) KoreanText.AssertBoth(found);
        }

        foreach (var problem in report.Problems) KoreanText.AssertBoth(problem.Message);
    }

    [TestCaseSource(nameof(Answers))]
    public void Every_place_lies_in_the_answer(string exercise, string path, string golden)
    {
        _ = golden;
        var lines = File.ReadAllLines(path).Length;
        foreach (var at in Shipped.Grade(exercise, path).Criteria.SelectMany(criterion => criterion.Findings).Select(finding => finding.At))
        {
            if (at is null) continue;
            Assert.That(at.File, Is.EqualTo(Path.GetFileName(path)));
            Assert.That(at.Line, Is.InRange(1, lines));
        }
    }

    [Test]
    public void No_text_is_left_over() => Assert.That(
        Directory.GetFiles(Folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        Is.SubsetOf(Answers().Select(answer => answer.Arguments[2])));

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];

    private static string Text(GradeReport report)
    {
        var text = new StringBuilder();
        foreach (var criterion in report.Criteria.Where(criterion => criterion.Status != CriterionStatus.Passed))
        {
            text.Append(criterion.Id).Append(": ").Append(criterion.Status.ToString().ToLowerInvariant()).Append('\n');
            foreach (var language in (Language[])[Language.English, Language.Korean])
            {
                if (!criterion.Findings.IsEmpty) text.Append(Lab.Text(criterion.Findings, language)).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
