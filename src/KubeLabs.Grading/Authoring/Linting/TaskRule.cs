using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The task is there in both languages.</summary>
internal sealed class TaskRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "task";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            if (string.IsNullOrWhiteSpace(subject.Task(language)))
            {
                var at = ProofPlaces.File(subject.Authored.Folder.File(ExerciseFiles.Task(language)));
                yield return Wrong(at, "the task is missing or empty", "과제가 없거나 비어 있습니다");
            }
        }
    }
}
