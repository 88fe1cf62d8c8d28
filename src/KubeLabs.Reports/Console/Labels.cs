using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The words of the console report.</summary>
internal static class Labels
{
    public static readonly LocalizedText Why = new("why", "이유");
    public static readonly LocalizedText Expected = new("expected", "기대");
    public static readonly LocalizedText Found = new("found", "실제");
    public static readonly LocalizedText At = new("at", "위치");
    public static readonly LocalizedText Hint = new("hint", "힌트");
    public static readonly LocalizedText Skipped = new("skipped", "건너뜀");
    public static readonly LocalizedText NotApplicable = new("left out", "제외");
    public static readonly LocalizedText Error = new("error", "오류");
    public static readonly LocalizedText Warning = new("warning", "경고");
    public static readonly LocalizedText StandardInput = new("standard input", "표준 입력");
    public static readonly LocalizedText NotHere = new("it cannot be judged in this mode", "이 방식으로는 채점할 수 없습니다");
    public static readonly LocalizedText NoCriteria = new("there is nothing that could be judged", "채점할 기준이 없습니다");
    public static readonly LocalizedText Passed = new("passed", "통과");
    public static readonly LocalizedText NotPassed = new("not passed", "통과하지 못함");
    public static readonly LocalizedText NotJudged = new("could not be judged", "채점할 수 없음");
    public static readonly LocalizedText Accepted = new("accepted", "수락됨");
    public static readonly LocalizedText Refused = new("refused", "거부됨");

    /// <summary>All labels of the first column.</summary>
    public static readonly LocalizedText[] FirstColumn = [Why, Expected, Found, At, Hint, Skipped, NotApplicable, Error, Warning];

    public static LocalizedText Unmet(IReadOnlyList<string> ids)
    {
        var list = string.Join(", ", ids);
        return ids.Count == 1
            ? new($"the criterion {list} did not pass", $"{list} 기준을 통과하지 못했습니다")
            : new($"the criteria {list} did not pass", $"{list} 기준을 통과하지 못했습니다");
    }

    public static LocalizedText OnCluster(ClusterSource cluster) => new(
        $"on the cluster {cluster.Name}, namespace {cluster.Namespace}",
        $"클러스터 {cluster.Name}, 네임스페이스 {cluster.Namespace}");

    public static LocalizedText More(int count) =>
        new($"and {count} more; -o json lists all of them", $"외 {count}건; -o json으로 모두 볼 수 있습니다");

    public static LocalizedText Points(int score, int maximum) =>
        new($"{score} of {maximum} points", $"{maximum}점 만점에 {score}점");

    public static LocalizedText Files(int accepted, int refused) => new(
        $"{accepted} accepted, {refused} refused",
        $"수락 {accepted}개, 거부 {refused}개");
}
