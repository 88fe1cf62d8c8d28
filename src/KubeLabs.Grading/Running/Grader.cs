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

    /// <summary>Judges a submission that was applied already.</summary>
    internal static GradeReport Grade(
        PreparedExercise exercise, Submission submission, AppliedManifests applied, ImmutableArray<string> paths, DateTimeOffset now)
    {
        var context = new CheckContext(exercise, submission, applied, now);
        var results = ImmutableArray.CreateBuilder<CriterionResult>();
        foreach (var criterion in exercise.Exercise.Criteria) results.Add(Judge(criterion, context, results));
        results.Add(GivenKept.ToCriterion(Guarded(Exercise.GivenKeptId, () => GivenKept.Evaluate(context))));
        var definition = exercise.Exercise;
        return new(
            definition.Id,
            definition.Title,
            exercise.Digest,
            now,
            paths,
            definition.PassMark,
            results.ToImmutable(),
            ProblemList.Of(submission, applied));
    }

    private static CriterionResult Judge(Criterion criterion, CheckContext context, IReadOnlyList<CriterionResult> before)
    {
        ImmutableArray<string> unmet =
            [.. criterion.Requires.Where(id => before.Any(result => result.Id == id && result.Status != CriterionStatus.Passed))];
        if (!unmet.IsEmpty) return new(criterion.Id, criterion.Title, CriterionStatus.Skipped, criterion.Points, [], null, unmet);
        var result = Guarded(criterion.Check.Check.Name, () => criterion.Check.Evaluate(context));
        var hint = result.Status == CriterionStatus.Failed ? criterion.Hint : null;
        return new(criterion.Id, criterion.Title, result.Status, criterion.Points, result.Findings, hint, []);
    }

    // A check that throws is a broken program: it spoils its own criterion, as an error and not as the learner's mistake.
    private static CheckResult Guarded(string name, Func<CheckResult> evaluate)
    {
        try
        {
            return evaluate();
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
