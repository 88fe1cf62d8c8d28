namespace KubeLabs.Grading;

/// <summary>Study notes are named by the plain names of their files.</summary>
internal sealed class NotesRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "notes";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        foreach (var note in LintSubject.Scalars(subject.Definition?["spec"]?["notes"]))
        {
            if (note.Text.AsSpan().ContainsAny('/', '\\') || note.Text.StartsWith('.')
                || !note.Text.Contains('.', StringComparison.Ordinal))
                yield return Wrong(note.Position, $"\"{note.Text}\" is no plain file name", $"\"{note.Text}\" 값은 경로 없는 파일 이름이어야 합니다");
        }
    }
}
