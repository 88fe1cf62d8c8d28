using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A check may only ask for an object that the task names, in both languages.</summary>
internal sealed class DemandedNameRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "demanded-names";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        foreach (var criterion in subject.Criteria)
        {
            foreach (var (name, at) in DemandedNames.In(criterion["check"]).DistinctBy(demanded => demanded.Name))
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    if (TaskWords.Names(subject.Task(language), name)) continue;
                    var file = ExerciseFiles.Task(language);
                    yield return Wrong(at, $"{file} does not name \"{name}\"", $"{file} 파일에 \"{name}\" 이름이 없습니다");
                }
            }
        }
    }
}
