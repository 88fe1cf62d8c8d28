using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Counts mutants by what became of them, and makes cases of those to look at.</summary>
/// <param name="free">What the author leaves free.</param>
internal sealed class MutationTally(FreePaths free)
{
    private readonly int[] _fates = new int[Enum.GetValues<MutantFate>().Length];
    private readonly List<ProofCase> _cases = [];
    private int _free;

    /// <summary>The cases to look at.</summary>
    public IReadOnlyList<ProofCase> Cases => _cases;

    /// <summary>Counts one.</summary>
    public void Add(Mutant mutant, MutantFate fate)
    {
        if (fate == MutantFate.Survived && free.Covers(mutant))
        {
            _free++;
            return;
        }

        _fates[(int)fate]++;
        if (fate == MutantFate.Survived)
            _cases.Add(Case(mutant, ProofOutcome.Failed, new("still earns full marks", "여전히 만점입니다")));
        if (fate == MutantFate.Unjudged)
            _cases.Add(Case(mutant, ProofOutcome.Error, new("could not be judged", "채점할 수 없습니다")));
    }

    /// <summary>The score.</summary>
    public MutationScore ToScore(int minimum) => new(
        _fates.Sum() + _free,
        Of(MutantFate.Refused),
        Of(MutantFate.Same),
        Of(MutantFate.Duplicate),
        Of(MutantFate.Killed),
        _free,
        Of(MutantFate.Survived) + Of(MutantFate.Unjudged),
        minimum);

    private int Of(MutantFate fate) => _fates[(int)fate];

    private static ProofCase Case(Mutant mutant, ProofOutcome outcome, LocalizedText verdict)
    {
        var edit = mutant.Edit;
        var change = ChangeKinds.Word(edit.Change);
        var (was, becomes) = EditText.Pair(edit.Was, edit.Becomes);
        var text = edit.Change switch
        {
            ChangeKind.Drop or ChangeKind.Less => $"{change}: {EditText.Short(edit.Was)}",
            ChangeKind.More => $"{change}: {EditText.Short(edit.Becomes)}",
            _ => $"{change}: {was} → {becomes}",
        };
        var about = $"{mutant.Object.Kind}/{mutant.Object.Name} {edit.Path}";
        return new(MutationScore.SurvivorName, outcome, new($"{about}: {verdict.En}", $"{about}: {verdict.Ko}"))
        {
            At = ProofPlaces.Of(edit.At, edit.Path.ToString()),
            Details = [LocalizedText.Same(text)],
        };
    }
}
