using KubeLabs.Grading;

namespace KubeLabs.Tests.Live.Equality;

/// <summary>Compares two verdicts criterion by criterion.</summary>
internal static class VerdictComparison
{
    public static IEnumerable<string> Of(string name, GradeReport offline, GradeReport live, IReadOnlySet<string> apart)
    {
        foreach (var (expected, actual) in offline.Criteria.Zip(live.Criteria))
        {
            if (expected.Id == Exercise.AcceptedId || apart.Contains(expected.Id) || expected.Status == actual.Status) continue;
            yield return $"{name}: {expected.Id}: {expected.Status} offline, {actual.Status} live {Explain(expected)} {Explain(actual)}";
        }
    }

    private static string Explain(CriterionResult result) =>
        $"[{string.Join("; ", result.Findings.Select(finding => $"{finding.Message.En} | {finding.Expected?.En} | {finding.Found?.En}"))}]";
}
