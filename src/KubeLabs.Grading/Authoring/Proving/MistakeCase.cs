using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A mistake fails exactly the criteria that its first line names; those skipped because of them are not named.</summary>
internal static class MistakeCase
{
    public static ProofCase Of(AuthoredAnswer mistake, GradeReport report)
    {
        var name = $"mistakes/{mistake.Name}";
        var failed = Failed(report).Order(StringComparer.Ordinal).ToArray();
        var named = (mistake.Fails ?? []).Order(StringComparer.Ordinal).ToArray();
        var found = report.Status == ReportStatus.Failed && named.Length > 0 && failed.SequenceEqual(named)
            ? ProofCase.Passed(name)
            : ProvingGrader.Wrong(name, report, Difference(report, failed, named));
        return found with { At = ProofPlaces.Of(mistake.Start) };
    }

    /// <summary>The criteria that failed.</summary>
    public static IEnumerable<string> Failed(GradeReport report) =>
        report.Criteria.Where(criterion => criterion.Status == CriterionStatus.Failed).Select(criterion => criterion.Id);

    private static LocalizedText Difference(GradeReport report, string[] failed, string[] named)
    {
        if (named.Length == 0)
            return new("its first line must say what fails: \"# fails: ID, ID\"", "첫 줄에 실패하는 기준을 써야 합니다: \"# fails: ID, ID\"");
        if (report.IsPassed) return new("this mistake passes", "이 오답이 통과합니다");
        var (found, wanted) = (failed.Length == 0 ? "-" : string.Join(", ", failed), string.Join(", ", named));
        return new($"it fails {found}, but names {wanted}", $"실패한 기준: {found}. 첫 줄에 쓴 기준: {wanted}");
    }
}
