using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What an answer may change is a field of a given object.</summary>
internal sealed class MayChangeRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "may-change";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        if (subject.Exercise is not { } exercise) yield break;
        for (var index = 0; index < exercise.Exercise.MayChange.Length; index++)
        {
            var part = exercise.Exercise.MayChange[index];
            var at = subject.Definition?["spec"]?["mayChange"] is SequenceNode list ? list.Values[index].Position : default;
            if (!IsGiven(part, exercise))
                yield return Wrong(at, $"no {part.Kind} {part.Name} is given", $"주어진 {part.Kind} {part.Name} 오브젝트가 없습니다");
            if (!SchemaPaths.IsKnown(part.Kind, part.Path))
                yield return Wrong(at, $"{part.Kind} has no field {part.Path}", $"{part.Kind}에 {part.Path} 필드가 없습니다");
        }
    }

    private static bool IsGiven(MayChange part, PreparedExercise exercise) => exercise.GivenKeys.Any(key =>
        key.Kind == part.Kind && key.Name == part.Name && (key.Namespace.Length == 0 || key.Namespace == part.Namespace));
}
