using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using KubeLabs.Grading;
using KubeLabs.Manifests;
using KubeLabs.Reports;

namespace KubeLabs.Tests.Reports;

internal sealed class HostileReportTests
{
    private const string Hostile = "\u001b]0;x\u0007<a href=\"'>&]]>--\u202e\u0000\ud800\uffff\u2028\n::error::%0A";
    private static readonly DateTimeOffset _at = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [TestCase("json")]
    [TestCase("jsonl")]
    public void Json_parses_and_gives_the_text_back(string format)
    {
        using var parsed = JsonDocument.Parse(Write(format));
        var finding = parsed.RootElement.GetProperty("criteria")[0].GetProperty("findings")[0];
        Assert.That(finding.GetProperty("found").GetString(), Is.EqualTo(Hostile.Replace('\ud800', '\ufffd')));
    }

    [TestCase("json")]
    [TestCase("jsonl")]
    public void Json_is_one_line_without_any_character_that_a_terminal_obeys(string format)
    {
        var text = Write(format);
        Assert.That(text.TrimEnd('\n'), Is.EqualTo(XmlText.Of(text.TrimEnd('\n'))).And.Not.Contains('\n'));
    }

    [Test]
    public void Xml_parses_and_shows_the_text()
    {
        var failure = XDocument.Parse(Write("junit")).Descendants("failure").Single();
        Assert.That(failure.Value, Does.Contain("\\u001b]0;x\\u0007<a href=\"'>&]]>--\\u202e\\u0000\\ud800\\uffff\\u2028\n::error::%0A"));
    }

    [Test]
    public void The_console_shows_it_indented_and_without_control_characters()
    {
        var text = Write("console");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Where(letter => char.IsControl(letter) && letter != '\n'), Is.Empty);
            Assert.That(text.Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public void An_error_of_the_grader_is_no_failure_of_the_learner()
    {
        var error = XDocument.Parse(Write("junit", CriterionStatus.Error)).Descendants("testcase").Single();
        Assert.That(error.Elements().Single().Name.LocalName, Is.EqualTo("error"));
    }

    [Test]
    public void A_report_without_points_is_an_error_and_never_a_pass()
    {
        var report = Report(CriterionStatus.NotApplicable);
        Assert.That(report.Status, Is.EqualTo(ReportStatus.Error));
    }

    private static string Write(string format, CriterionStatus status = CriterionStatus.Failed)
    {
        using var output = new MemoryStream();
        var writer = FormatCatalog.Find(format)!.Open(new(output, ResultKinds.Grade, Language.English, _at));
        writer.Begin();
        writer.Write(new GradedSubmission(Report(status)));
        writer.End();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static GradeReport Report(CriterionStatus status)
    {
        var text = LocalizedText.Same(Hostile);
        var finding = new Finding(text) { Expected = text, Found = text, At = new(Hostile, 1, 2, Hostile), Object = new("v1", Hostile, Hostile, Hostile) };
        var criterion = new CriterionResult("one", text, status, 1, [finding], text, []);
        var problem = new SubmissionProblem(Severity.Warning, Hostile, 0, Hostile, Hostile, "Reason", Hostile, text, new(Hostile, 1, 2, Hostile));
        return new("first", text, "sha256:0", _at, [Hostile], 100, [criterion], [problem]);
    }
}
