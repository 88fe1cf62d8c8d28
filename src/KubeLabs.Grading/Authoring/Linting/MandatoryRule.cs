namespace KubeLabs.Grading;

/// <summary>An answer that the API server refuses is never right, so the first criterion asks for that.</summary>
internal sealed class MandatoryRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "accepted-first";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        if (subject.Criteria.FirstOrDefault() is not { } first) yield break;
        if (first["id"]?.AsString() != Exercise.AcceptedId || first["check"]?[Exercise.AcceptedId] is null)
        {
            yield return Wrong(
                first.Position,
                "the first criterion is to be accepted, with the check accepted",
                "첫 기준은 accepted 검사를 쓰는 accepted 기준이어야 합니다");
        }
    }
}
