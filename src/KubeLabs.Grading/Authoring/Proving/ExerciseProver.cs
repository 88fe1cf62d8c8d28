using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Proves an exercise with what its author wrote.</summary>
/// <param name="authored">The exercise with its solutions and mistakes.</param>
/// <param name="files">The file system.</param>
/// <param name="now">The moment of grading.</param>
internal sealed class ExerciseProver(AuthoredExercise authored, IFileSystem files, DateTimeOffset now)
{
    /// <summary>Every case in order.</summary>
    public ImmutableArray<ProofCase> Prove()
    {
        if (authored.Loaded.Exercise is not { } exercise) return authored.LoadProblems();
        var reports = Grade(exercise, authored.Mistakes);
        return
        [
            Empty(exercise),
            .. Starter(exercise),
            .. Solutions(exercise),
            .. authored.Mistakes.Select((mistake, index) => MistakeCase.Of(mistake, reports[index])),
            .. Unfailed(exercise, reports),
        ];
    }

    private GradeReport[] Grade(PreparedExercise exercise, ImmutableArray<AuthoredAnswer> answers) =>
        [.. answers.AsParallel().AsOrdered().Select(answer => Grade(exercise, answer.Submission))];

    private GradeReport Grade(PreparedExercise exercise, Submission submission) => Grader.Grade(exercise, submission, [], now);

    private ProofCase Empty(PreparedExercise exercise)
    {
        var report = Grade(exercise, new Submission([], [], []));
        return report is { Score: 0, Status: ReportStatus.Failed }
            ? ProofCase.Passed("empty")
            : ProvingGrader.Wrong("empty", report, new(
                $"an empty submission earns {report.Score} points", $"빈 제출물이 {report.Score}점을 받습니다"));
    }

    private IEnumerable<ProofCase> Starter(PreparedExercise exercise)
    {
        var path = authored.Folder.File(ExerciseFiles.Starter);
        if (files.KindOf(path) != FileKind.Folder) return [];
        var report = Grade(exercise, SubmissionReader.Read([path], files, Stream.Null));
        return
        [
            report.Status == ReportStatus.Failed
                ? ProofCase.Passed(ExerciseFiles.Starter)
                : ProvingGrader.Wrong(ExerciseFiles.Starter, report, new("the starter passes already", "시작 파일이 이미 통과합니다")),
        ];
    }

    private ImmutableArray<ProofCase> Solutions(PreparedExercise exercise)
    {
        if (authored.Solutions.IsEmpty)
        {
            return
            [
                ProofCase.Failed("solutions", new(
                    $"there is no solution in {authored.SolutionsPath}", $"{authored.SolutionsPath} 폴더에 풀이가 없습니다")),
            ];
        }

        return [.. authored.Solutions.AsParallel().AsOrdered().SelectMany(solution => Solution(exercise, solution))];
    }

    private IEnumerable<ProofCase> Solution(PreparedExercise exercise, AuthoredAnswer solution)
    {
        var report = Grade(exercise, solution.Submission);
        var full = ProvingGrader.FullMarks(solution.Name, report) with { At = ProofPlaces.Of(solution.Start) };
        return full.Outcome == ProofOutcome.Passed ? [full, .. Rephrased(exercise, solution)] : [full];
    }

    // What means the same must earn the same.
    private IEnumerable<ProofCase> Rephrased(PreparedExercise exercise, AuthoredAnswer solution)
    {
        var wording = Wording.Of(solution, exercise);
        foreach (var rephrasing in RephrasingCatalog.All)
        {
            if (rephrasing.Apply(wording) is not { } answer) continue;
            var report = Grade(exercise, answer.ToSubmission());
            var name = $"{solution.Name} ~ {rephrasing.Name}";
            var found = ProvingGrader.FullMarks(name, report) with { At = ProofPlaces.Of(solution.Start) };
            yield return found.Outcome == ProofOutcome.Passed ? found : Explained(found, rephrasing, answer);
        }
    }

    private static ProofCase Explained(ProofCase found, Rephrasing rephrasing, RephrasedAnswer answer) => found with
    {
        Message = new($"{rephrasing.Summary.En}: {found.Message.En}", $"{rephrasing.Summary.Ko}: {found.Message.Ko}"),
        Details = [.. found.Details, answer.Shown()],
    };

    private static IEnumerable<ProofCase> Unfailed(PreparedExercise exercise, GradeReport[] reports)
    {
        var failed = reports.SelectMany(MistakeCase.Failed).ToHashSet(StringComparer.Ordinal);
        // What only a cluster can judge cannot be proved with manifests.
        var liveOnly = reports.SelectMany(report => report.Criteria)
            .Where(static criterion => criterion.Status == CriterionStatus.NotApplicable).Select(static criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        return exercise.Exercise.Criteria.Where(criterion => criterion.Points > 0 && !liveOnly.Contains(criterion.Id)).Select(criterion => failed.Contains(criterion.Id)
            ? ProofCase.Passed($"criterion {criterion.Id}")
            : ProofCase.Failed($"criterion {criterion.Id}", new("no mistake fails it", "이 기준에 실패하는 오답이 없습니다")));
    }
}
