using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The rules over one object, within the budget of one object. The server's order of fields is that of a Go map; here it is that of the
/// object.
/// </summary>
/// <param name="causes">What breaks the rules.</param>
/// <param name="warnings">What breaks them and did so before the change, unchanged.</param>
internal sealed class RuleRun(CauseList causes, CauseList warnings)
{
    /// <summary>What all rules of one object may cost together.</summary>
    public const long Budget = 10_000_000;

    private readonly RuleJudge _judge = new(causes, warnings);

    public void Validate(RuleScope scope, FieldPath path, Node value, Node? old, Correlation? correlation) =>
        Visit(scope, path, value, old, new(correlation, null));

    private void Visit(RuleScope? scope, FieldPath path, Node value, Node? old, RuleChange change)
    {
        if (scope is null || value.IsNull) return;
        if (old is { IsNull: true }) old = null;
        _judge.Judge(scope, path, value, old, change);
        if (_judge.IsSpent) return;
        if (value is SequenceNode list) List(scope, path, list, old, change);
        else if (value is MappingNode map) Map(scope, path, map, old, change);
    }

    private void List(RuleScope scope, FieldPath path, SequenceNode list, Node? old, RuleChange change)
    {
        if (scope.Items is null) return;
        var before = new MapListIndex(old, scope.Schema);
        for (var i = 0; i < list.Values.Length && !_judge.IsSpent; i++)
        {
            Visit(scope.Items, path.At(i), list.Values[i], before.Find(list.Values[i]), change.At(i));
        }
    }

    private void Map(RuleScope scope, FieldPath path, MappingNode map, Node? old, RuleChange change)
    {
        foreach (var entry in map.Values)
        {
            if (_judge.IsSpent) return;
            Visit(scope.Values, path.Key(entry.Key), entry.Value, old?[entry.Key], change.Key(entry.Key));
            if (_judge.IsSpent) return;
            Visit(scope.Properties.GetValueOrDefault(entry.Key), path.Child(entry.Key), entry.Value, old?[entry.Key], change.Key(entry.Key));
        }
    }
}
