using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The first line of a mistake names the criteria that it fails.</summary>
internal sealed class MistakeRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "mistakes";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        string[] ids = [.. subject.Criteria.Select(criterion => criterion["id"]?.AsString()).OfType<string>(), Exercise.GivenKeptId];
        foreach (var mistake in subject.Authored.Mistakes)
        {
            if (mistake.Fails is not { Length: > 0 } named)
            {
                yield return Wrong(mistake.Start, "its first line must be \"# fails: ID, ID\"", "첫 줄은 \"# fails: ID, ID\"여야 합니다");
                continue;
            }

            foreach (var id in named.Where(id => !ids.Contains(id)))
            {
                var nearest = Nearest.Of(id, ids);
                yield return Wrong(
                    mistake.Start,
                    $"there is no criterion \"{id}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")}",
                    $"\"{id}\" 기준이 없습니다{(nearest is null ? "" : $". \"{nearest}\" 기준을 쓰려던 것입니까?")}");
            }
        }
    }
}
