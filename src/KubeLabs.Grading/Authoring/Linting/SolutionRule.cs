namespace KubeLabs.Grading;

/// <summary>There are several solutions, so that more than one way is known to pass, and several mistakes.</summary>
internal sealed class SolutionRule : LintRule
{
    private const int LeastSolutions = 2;
    private const int LeastMistakes = 5;

    /// <inheritdoc/>
    public override string Name => "solutions";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        var authored = subject.Authored;
        var at = ProofPlaces.File(authored.SolutionsPath);
        var (solutions, mistakes) = (authored.Solutions.Length, authored.Mistakes.Length);
        if (solutions < LeastSolutions)
            yield return Wrong(at, $"{solutions} solutions, at least {LeastSolutions} are needed",
                $"풀이가 {solutions}개입니다. {LeastSolutions}개 이상 필요합니다");
        if (mistakes < LeastMistakes)
            yield return Wrong(at, $"{mistakes} mistakes, at least {LeastMistakes} are needed",
                $"오답이 {mistakes}개입니다. {LeastMistakes}개 이상 필요합니다");
        foreach (var answer in authored.Solutions.Concat(authored.Mistakes))
        {
            if (!answer.Submission.Documents.Any())
                yield return Wrong(ProofPlaces.File(answer.Path), "there is no manifest in it", "매니페스트가 없습니다");
            foreach (var problem in answer.Submission.Problems)
                yield return Wrong(problem.At, problem.Message.En, problem.Message.Ko);
        }
    }
}
