namespace KubeLabs.Grading;

/// <summary>Topics, ids and the ids of criteria are words of small letters and digits with dashes between them.</summary>
internal sealed class NameRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "names";

    /// <summary>Whether a name is one.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 40
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && char.IsAsciiLetterLower(name[0])
        && name[^1] != '-';

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        var folder = subject.Authored.Folder;
        foreach (var name in (string[])[folder.Topic, folder.Id])
        {
            if (!IsName(name)) yield return Wrong(ProofPlaces.File(folder.Path), Text(name).English, Text(name).Korean);
        }

        foreach (var criterion in subject.Criteria)
        {
            if (criterion["id"] is { } id && id.AsString() is { } name && !IsName(name))
                yield return Wrong(id.Position, Text(name).English, Text(name).Korean);
        }
    }

    private static (string English, string Korean) Text(string name) => (
        $"\"{name}\" is no name of small letters, digits and dashes",
        $"\"{name}\" 이름에는 소문자, 숫자, 대시만 쓸 수 있습니다");
}
