using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Changes each solution in every single place, and lists what still earns full marks.</summary>
/// <param name="authored">The exercise with its solutions.</param>
/// <param name="now">The moment of grading.</param>
internal sealed class ExerciseMutator(AuthoredExercise authored, DateTimeOffset now)
{
    /// <summary>The mutants that survive, and the score.</summary>
    public ProofReport Mutate(int minimum)
    {
        if (authored.Loaded.Exercise is not { } exercise) return Report(authored.LoadProblems(), new(0, 0, 0, 0, 0, 0, 0, minimum));
        var free = new FreePaths(exercise.Exercise);
        var tally = new MutationTally(free);
        foreach (var (mutant, fate) in Judge(exercise)) tally.Add(mutant, fate);
        return Report([.. tally.Cases, .. free.Stale()], tally.ToScore(minimum));
    }

    private ProofReport Report(ImmutableArray<ProofCase> cases, MutationScore score) =>
        new(ProofTool.Mutate, authored.Folder.Id, cases) { Score = score };

    private List<(Mutant Mutant, MutantFate Fate)> Judge(PreparedExercise exercise)
    {
        var solutions = authored.Solutions.Select(solution => StoredFingerprint.Of(Apply(exercise, solution.Submission)));
        var known = solutions.ToHashSet(StringComparer.Ordinal);
        var maker = new MutantMaker(exercise.Exercise.Namespace);
        var applied = authored.Solutions.SelectMany(maker.Of).AsParallel().AsOrdered().Select(mutant => Apply(exercise, mutant)).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fates = applied.ConvertAll(item => (item.Mutant, Fate: BeforeGrading(item.Stored, known, seen), item.Applied));
        return [.. fates.AsParallel().AsOrdered().Select(item => (item.Mutant, item.Fate ?? Grade(exercise, item.Mutant, item.Applied)))];
    }

    private static MutantFate? BeforeGrading(string? stored, HashSet<string> solutions, HashSet<string> seen)
    {
        if (stored is null) return MutantFate.Refused;
        if (solutions.Contains(stored)) return MutantFate.Same;
        return seen.Add(stored) ? null : MutantFate.Duplicate;
    }

    private static (Mutant Mutant, AppliedManifests Applied, string? Stored) Apply(PreparedExercise exercise, Mutant mutant)
    {
        var applied = Apply(exercise, mutant.Submission);
        var isAccepted = applied.Documents.All(document => document.Verdict.IsAccepted);
        return (mutant, applied, isAccepted ? StoredFingerprint.Of(applied) : null);
    }

    private static AppliedManifests Apply(PreparedExercise exercise, Submission submission) =>
        exercise.Application.Apply(exercise.Given, [.. submission.Documents], exercise.Exercise.Namespace);

    private MutantFate Grade(PreparedExercise exercise, Mutant mutant, AppliedManifests applied)
    {
        var report = Grader.Grade(exercise, mutant.Submission, applied, [], now);
        if (report.Status == ReportStatus.Error) return MutantFate.Unjudged;
        return ProvingGrader.HasFullMarks(report) ? MutantFate.Survived : MutantFate.Killed;
    }
}
