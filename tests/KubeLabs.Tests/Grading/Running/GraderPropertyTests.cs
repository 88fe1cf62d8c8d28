using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Running;

/// <summary>Whatever someone hands in ends in a report: nothing is thrown, no criterion is an error, no refused answer passes.</summary>
internal sealed class GraderPropertyTests
{
    private const int Runs = 150;

    private static readonly string[] _exercises = ["expose-deployment", "add-toleration", "tls-ingress"];

    // Pieces that break things: wrong types, empty values, keys of other kinds, hostile names, huge numbers.
    private static readonly string[] _pieces =
    [
        "null", "[]", "{}", "''", "0", "-1", "80", "'80'", "99999999999999999999", "1e30", "1e400", "true", "~", "[[]]", "[null]", "{a: null}",
            "[{}]",
        "nginx-service", "\"\\0\\u202e\"", "*a", "&a [*a]", "!!binary x", "10.0.0.1", "500m", "2026-01-01", "{$exists: true}", "한글",
            "<b>&amp;</b>",
    ];

    [TestCaseSource(nameof(_exercises))]
    public void Any_text_is_judged(string id) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Runs), Prop.ForAll<string>(text => Holds(id, text ?? "")));

    [TestCaseSource(nameof(_exercises))]
    public void Any_bytes_are_judged(string id) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Runs),
        Prop.ForAll<byte[]>(bytes => Holds(id, ManifestReader.ReadBytes("answer.yaml", SourceKind.Submission, bytes ?? [],
            ManifestLimits.Default))));

    [TestCaseSource(nameof(_exercises))]
    public void Any_damage_to_a_right_answer_is_judged(string id)
    {
        var answers = Answers(id);
        var damages =
            from answer in Gen.Elements(answers)
            from edits in Gen.NonEmptyListOf(Edit)
            select edits.Take(4).Aggregate(answer, Apply);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs), Prop.ForAll(damages.ToArbitrary(), text => Holds(id, text)));
    }

    private static Gen<(int Line, int Kind, string Piece)> Edit =>
        from line in Gen.Choose(0, 10_000)
        from kind in Gen.Choose(0, 4)
        from piece in Gen.Elements(_pieces)
        select (line, kind, piece);

    // Drops, doubles, indents or cuts a line, or gives its key another value.
    private static string Apply(string text, (int Line, int Kind, string Piece) edit)
    {
        var lines = text.Split('\n').ToList();
        var index = edit.Line % lines.Count;
        var line = lines[index];
        switch (edit.Kind)
        {
            case 0: lines.RemoveAt(index); break;
            case 1: lines.Insert(index, line); break;
            case 2: lines[index] = "  " + line; break;
            case 3: lines[index] = line[..(line.Length / 2)]; break;
            default:
                lines[index] = line.Contains(':',
                StringComparison.Ordinal) ? $"{line.Split(':')[0]}: {edit.Piece}" : edit.Piece; break;
        }

        return string.Join('\n', lines);
    }

    private static string[] Answers(string id) =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Solutions, Shipped.Library.Find(id)!.Topic, id), "*.yaml",
            SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path)),
    ];

    private static bool Holds(string id, string text) => Holds(id, ManifestReader.ReadBytes(
        "answer.yaml", SourceKind.Submission, Encoding.UTF8.GetBytes(text), ManifestLimits.Default));

    private static bool Holds(string id, ManifestFile file)
    {
        var report = Grader.Grade(Shipped.Exercise(id), new([file], [], []), ["answer.yaml"], Lab.Now);
        return report.Criteria.All(criterion => criterion.Status != CriterionStatus.Error)
            && report.Score >= 0 && report.Score <= report.MaxScore
            && (!report.IsPassed || report.Problems.All(problem => problem.Severity != Severity.Error))
            && report.Criteria.All(criterion => criterion.Status != CriterionStatus.Failed || !criterion.Findings.IsEmpty);
    }
}
