namespace KubeLabs.Grading;

/// <summary>The mutants of an exercise's solutions, by what became of them.</summary>
/// <param name="Made">All of them.</param>
/// <param name="Refused">Those that the API server refuses.</param>
/// <param name="Same">Those that it stores as a solution is stored.</param>
/// <param name="Duplicates">Those that it stores as another mutant is stored.</param>
/// <param name="Killed">Those that do not earn full marks.</param>
/// <param name="Free">Those that do, where the author said that they may.</param>
/// <param name="Survived">Those that do, and nobody said so.</param>
/// <param name="Minimum">The least score that is enough, in per cent.</param>
public sealed record MutationScore(
    int Made, int Refused, int Same, int Duplicates, int Killed, int Free, int Survived, int Minimum)
{
    /// <summary>The name of the cases that are mutants with full marks.</summary>
    public const string SurvivorName = "survivor";

    /// <summary>Killed of those that count, in per cent; nothing to kill is no success.</summary>
    public double Percent => Killed + Survived == 0 ? 0 : 100.0 * Killed / (Killed + Survived);

    /// <summary>Whether it is enough.</summary>
    public bool IsEnough => Killed + Survived > 0 && Killed * 100L >= (long)Minimum * (Killed + Survived);
}
