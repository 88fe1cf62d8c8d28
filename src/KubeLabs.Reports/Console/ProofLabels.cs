using System.Globalization;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The words of the reports for authors.</summary>
internal static class ProofLabels
{
    /// <summary>An exercise in a line.</summary>
    public static LocalizedText Summary(ProofReport report) => report.Score is { } score && score.Made > 0 ? Mutants(score) : Cases(report);

    /// <summary>All exercises in a line.</summary>
    public static LocalizedText Exercises(int passed, int failed)
    {
        var english = passed == 1 ? "1 exercise is in order" : $"{passed} exercises are in order";
        return failed == 0
            ? new(english, $"실습 {passed}개에 이상이 없습니다")
            : new($"{english}, {failed} {(failed == 1 ? "is" : "are")} not", $"실습 {passed}개는 이상이 없고, {failed}개는 고쳐야 합니다");
    }

    private static LocalizedText Cases(ProofReport report)
    {
        var (all, passed) = (report.Cases.Length, report.Cases.Count(item => item.Outcome == ProofOutcome.Passed));
        return new($"{passed} of {all} in order", $"{all}건 중 {passed}건 이상 없음");
    }

    private static LocalizedText Mutants(MutationScore score)
    {
        var percent = (Math.Floor(score.Percent * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);
        var aside = score.Refused + score.Same + score.Duplicates;
        return new(
            $"{percent} % of {score.Killed + score.Survived} mutants killed; {score.Free} free, {aside} set aside",
            $"변형 {score.Killed + score.Survived}개 중 {percent} % 잡음. 자유 {score.Free}개, 제외 {aside}개");
    }
}
