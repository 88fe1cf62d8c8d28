namespace KubeLabs.Grading;

/// <summary>
/// What is left free is a field that exists, in a solution that exists, and nothing that the task or a criterion asks for.
/// </summary>
internal sealed class FreeRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "free";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject) =>
        subject.Exercise is { } exercise ? exercise.Exercise.Free.SelectMany(free => Find(free, subject)) : [];

    private IEnumerable<ProofCase> Find(FreePath free, LintSubject subject)
    {
        var about = $"{free.Object.Kind} {free.Path}";
        if (!SchemaPaths.IsKnown(free.Object.Kind, free.Path))
            yield return Wrong(free.At, $"{free.Object.Kind} has no field {free.Path}", $"{free.Object.Kind}에 {free.Path} 필드가 없습니다");
        if (free.Solution is { } file && subject.Authored.Solutions.All(solution => solution.Name != file))
            yield return Wrong(free.At, $"there is no solution {file}", $"{file} 풀이가 없습니다");
        // With a kind of change or one solution alone it says something narrower than that the field does not matter.
        if (!free.Changes.IsEmpty || free.Solution is not null) yield break;
        if (TaskWords.Names(subject.English, free.Path.ToString()) || TaskWords.Names(subject.Korean, free.Path.ToString()))
            yield return Wrong(free.At, $"the task names {free.Path}", $"과제에 {free.Path} 필드가 나옵니다");
        foreach (var id in Demanding(free, subject))
            yield return Wrong(free.At, $"{about}: the criterion {id} asks for it", $"{about}: {id} 기준이 이 필드를 요구합니다");
    }

    private static IEnumerable<string> Demanding(FreePath free, LintSubject subject) =>
        from criterion in subject.Criteria
        from pattern in PatternValueRule.Patterns(criterion["check"]?["match"])
        where pattern["kind"]?.AsString() == free.Object.Kind
        where free.Object.Name == FreePath.Any || (pattern["metadata"]?["name"]?.AsString() ?? free.Object.Name) == free.Object.Name
        where Pattern.Leaves(pattern).Any(leaf => PathPattern.Overlap(leaf, free.Path))
        select criterion["id"]?.AsString() ?? "";
}
