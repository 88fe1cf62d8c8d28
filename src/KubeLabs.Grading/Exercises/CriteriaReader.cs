using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads the criteria of an exercise.</summary>
internal sealed class CriteriaReader(ParameterReader reader)
{
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
            if (ReadOne(item, criteria) is { } criterion) criteria.Add(criterion);
        }

        return criteria.ToImmutable();
    }

    private Criterion? ReadOne(Node item, IReadOnlyList<Criterion> before)
    {
        reader.KnownKeys(item, "id", "points", "requires", "title", "check", "hint");
        var id = reader.Text(reader.Required(item, "id"));
        var points = reader.Number(reader.Required(item, "points"), 0, 1000);
        var title = reader.Localized(reader.Required(item, "title"));
        var hint = reader.Localized(item["hint"]);
        var requires = Requires(item["requires"], before);
        var check = reader.Required(item, "check") is { } node ? CheckReader.Read(node, reader) : null;
        if (id is Exercise.GivenKeptId || before.Any(other => other.Id == id))
        {
            reader.Report(item, $"the id \"{id}\" is taken", $"id \"{id}\"는 이미 쓰이고 있습니다");
        }

        return id is null || points is null || title is null || check is null
            ? null
            : new(id, title.Value, points.Value, requires, check, hint);
    }

    // Only criteria above can be required, so that there is never a cycle.
    private ImmutableArray<string> Requires(Node? list, IReadOnlyList<Criterion> before)
    {
        if (list is null) return [];
        if (ParameterTypes.Texts.Read(list, reader) is not (true, var ids)) return [];
        foreach (var item in list.Items)
        {
            if (before.Any(criterion => criterion.Id == item.AsString())) continue;
            reader.Report(
                item,
                $"\"{item.AsString()}\" is no criterion above this one",
                $"\"{item.AsString()}\"라는 기준이 이 기준보다 위에 없습니다");
        }

        return ids;
    }
}
