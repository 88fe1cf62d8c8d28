namespace KubeLabs.Cel;

/// <summary>What the checker found out: types, and the overloads that each call can mean.</summary>
internal sealed class CheckedTree
{
    private readonly Dictionary<Expr, CelType> _types = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expr, CelOverload[]> _overloads = new(ReferenceEqualityComparer.Instance);

    public List<CelIssue> Issues { get; } = [];

    public CelType TypeOf(Expr expression) => _types.GetValueOrDefault(expression) ?? CelType.Dyn;

    public CelOverload[]? OverloadsOf(CallExpr call) => _overloads.GetValueOrDefault(call);

    public void SetType(Expr expression, CelType type) => _types[expression] = type;

    public void SetOverloads(CallExpr call, CelOverload[] overloads) => _overloads[call] = overloads;

    /// <summary>Replaces every type by another, once all type variables are known.</summary>
    public void Resolve(Func<CelType, CelType> resolve)
    {
        foreach (var expression in _types.Keys.ToArray())
            _types[expression] = resolve(_types[expression]);
    }
}
