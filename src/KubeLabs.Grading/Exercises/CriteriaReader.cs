using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads the criteria of an exercise.</summary>
internal sealed class CriteriaReader(ParameterReader reader)
{
    // Those of wrong criteria too, so that one mistake is reported once.
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The criteria in their order.</summary>
    public ImmutableArray<Criterion> Read(Node? list)
    {
        if (list is null) return [];
        if (list.Items.IsEmpty)
        {
            reader.Report(list, "an exercise needs at least one criterion", "연습문제에는 기준이 하나 이상 있어야 합니다");
            return [];
        }

        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        foreach (var item in list.Items)
        {
            if (ReadOne(item) is { } criterion) criteria.Add(criterion);
        }

        if (criteria.Count == list.Items.Length && criteria.Sum(criterion => criterion.Points) == 0)
            reader.Report(list, "no criterion has points", "점수가 있는 기준이 없습니다");
        return criteria.ToImmutable();
    }

    private Criterion? ReadOne(Node item)
    {
        reader.KnownKeys(item, "id", "points", "requires", "title", "check", "hint");
        var id = reader.Text(reader.Required(item, "id"));
        var points = reader.Number(reader.Required(item, "points"), 0, 1000);
        var title = reader.Localized(reader.Required(item, "title"));
        var hint = reader.Localized(item["hint"]);
        var requires = Requires(item["requires"]);
        var check = reader.Required(item, "check") is { } node ? CheckReader.Read(node, reader) : null;
        if (id is Exercise.GivenKeptId || (id is not null && !_ids.Add(id)))
        {
            reader.Report(item["id"]!, $"the id \"{id}\" is taken", $"이미 쓰이고 있는 id입니다: \"{id}\"");
        }

        return id is null || points is null || title is null || check is null
            ? null
            : new(id, title.Value, points.Value, requires, check, hint);
    }

    // Only criteria above can be required, so that there is never a cycle.
    private ImmutableArray<string> Requires(Node? list)
    {
        if (list is null) return [];
        if (ParameterTypes.Texts.Read(list, reader) is not (true, var ids)) return [];
        foreach (var item in list.Items)
        {
            if (item.AsString() is not { } id || _ids.Contains(id)) continue;
            reader.Report(
                item,
                $"\"{id}\" is no criterion above this one",
                $"id가 \"{id}\"인 기준이 이 기준보다 위에 없습니다");
        }

        return ids;
    }
}
