using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Judges submissions. A pure function of exercise, submission and moment; it knows no check by name.</summary>
public static class Grader
{
    /// <summary>Judges one submission.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="submission">What the learner hands in.</param>
    /// <param name="paths">Its paths as they were given.</param>
    /// <param name="now">The moment of grading: certificates are valid or not at it.</param>
    /// <param name="defaultNamespace">The namespace of objects that name none; that of the exercise where null.</param>
    public static GradeReport Grade(
        PreparedExercise exercise, Submission submission, ImmutableArray<string> paths, DateTimeOffset now, string? defaultNamespace = null)
    {
        var ns = defaultNamespace ?? exercise.Exercise.Namespace;
        return Grade(exercise, submission, exercise.Application.Apply(exercise.Given, [.. submission.Documents], ns), paths, now);
    }

    /// <summary>
    /// Judges what is on a live cluster. A criterion that rests on what is not known of it ends in an error, with every cause.
    /// </summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="live">The cluster, read for <see cref="LiveQuery"/>.</param>
    /// <param name="source">Which cluster it is, and the namespace of names that say none.</param>
    /// <param name="now">The moment of grading.</param>
    public static GradeReport Grade(PreparedExercise exercise, ClusterState live, ClusterSource source, DateTimeOffset now)
    {
        var applied = new AppliedManifests(live, [], ImmutableDictionary<ObjectKey, ImmutableArray<RefusedField>>.Empty);
        var context = new CheckContext(exercise, new([], [], []), applied, now) { Live = new(exercise, live, source.Namespace) };
        return Judge(context, []) with { Cluster = source };
    }

    /// <summary>Judges a submission that was applied already.</summary>
    internal static GradeReport Grade(
        PreparedExercise exercise, Submission submission, AppliedManifests applied, ImmutableArray<string> paths, DateTimeOffset now) =>
        Judge(new(exercise, submission, applied, now), paths);

    private static GradeReport Judge(CheckContext context, ImmutableArray<string> paths)
    {
        var definition = context.Exercise.Exercise;
        var results = ImmutableArray.CreateBuilder<CriterionResult>();
        foreach (var criterion in definition.Criteria) results.Add(Judge(criterion, context, results));
        results.Add(GivenKept.ToCriterion(Evaluate(Exercise.GivenKeptId, GivenKept.Evaluate, context), context));
        return new(
            definition.Id,
            definition.Title,
            context.Exercise.Digest,
            context.Now,
            paths,
            definition.PassMark,
            results.ToImmutable(),
            ProblemList.Of(context.Submission, context.Applied));
    }

    private static CriterionResult Judge(Criterion criterion, CheckContext context, IReadOnlyList<CriterionResult> before)
    {
        ImmutableArray<string> unmet = [.. criterion.Requires.Where(id => before.Any(result => result.Id == id && !IsMet(result)))];
        if (!unmet.IsEmpty) return new(criterion.Id, criterion.Title, CriterionStatus.Skipped, criterion.Points, [], null, unmet);
        var result = Evaluate(criterion.Check.Check.Name, criterion.Check.Evaluate, context);
        var hint = result.Status == CriterionStatus.Failed ? criterion.Hint : null;
        return new(criterion.Id, criterion.Title, result.Status, criterion.Points, result.Findings, hint, []);
    }

    // What has no meaning in this mode can keep nothing back.
    private static bool IsMet(CriterionResult result) => result.Status is CriterionStatus.Passed or CriterionStatus.NotApplicable;

    private static CheckResult Evaluate(string name, Func<CheckContext, CheckResult> check, CheckContext context)
    {
        if (context.Live is null) return Guarded(name, check, context);
        var reads = new StateReads();
        var result = Guarded(name, check, context with { Applied = context.Applied with { State = context.State.Recording(reads) } });
        var gaps = reads.Gaps(context.State.Live);
        if (gaps.IsEmpty || result.Status == CriterionStatus.NotApplicable) return result;
        var causes = gaps.Select(static gap => new Finding(gap));
        return new(CriterionStatus.Error, [.. causes, .. result.Status == CriterionStatus.Error ? result.Findings : []]);
    }

    // A check that throws is a broken program: it spoils its own criterion, as an error and not as the learner's mistake.
    private static CheckResult Guarded(string name, Func<CheckContext, CheckResult> check, CheckContext context)
    {
        try
        {
            return check(context);
        }
#pragma warning disable CA1031 // Do not catch general exception types: whatever a check throws must not reach the other criteria.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return CheckResult.Error(new(
                $"KubeLabs failed in the check {name}: {exception.GetType().Name}: {exception.Message}",
                $"KubeLabs의 {name} 검사에서 오류가 났습니다: {exception.GetType().Name}: {exception.Message}"));
        }
    }
}
