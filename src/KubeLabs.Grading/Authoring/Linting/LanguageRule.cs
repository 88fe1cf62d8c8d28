using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What is said in Korean is Korean, and what is said in English is not.</summary>
internal sealed class LanguageRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "languages";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        var folder = subject.Authored.Folder;
        if (subject.Korean.Length > 0 && !HasHangul(subject.Korean))
            yield return NotKorean(ProofPlaces.File(folder.File(ExerciseFiles.Task(Language.Korean))));
        if (HasHangul(subject.English)) yield return NotEnglish(ProofPlaces.File(folder.File(ExerciseFiles.Task(Language.English))));
        var texts = subject.Criteria.SelectMany(criterion => (Node?[])[criterion["title"], criterion["hint"]]);
        foreach (var text in texts.Prepend(subject.Definition?["spec"]?["title"]))
        {
            if (text?["ko"] is { } korean && korean.AsString() is { } said && !HasHangul(said))
                yield return NotKorean(ProofPlaces.Of(korean.Position));
            if (text?["en"] is { } english && HasHangul(english.AsString() ?? ""))
                yield return NotEnglish(ProofPlaces.Of(english.Position));
        }
    }

    private static bool HasHangul(string text) => text.AsSpan().ContainsAnyInRange('\uac00', '\ud7a3');

    private ProofCase NotKorean(Place? at) => Wrong(at, "this is to be Korean", "한국어로 써야 합니다");

    private ProofCase NotEnglish(Place? at) => Wrong(at, "this is to be English", "영어로 써야 합니다");
}
