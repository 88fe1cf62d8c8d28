using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>
/// The variable <c>variables</c>: each is evaluated when an expression first asks for it, and then kept. Its cost counts for the expression
/// that asked.
/// </summary>
internal sealed class LazyVariables(IReadOnlyDictionary<string, PolicyExpression> variables, ICelActivation activation) : CelMap
{
    private readonly Dictionary<string, CelValue> _values = new(StringComparer.Ordinal);
    private ulong _cost;

    /// <inheritdoc/>
    public override int Count => variables.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => variables.Keys.Select(static name => new CelString(name));

    /// <inheritdoc/>
    public override CelValue? Find(string key)
    {
        if (_values.TryGetValue(key, out var known)) return known;
        if (!variables.TryGetValue(key, out var expression)) return null;
        return _values[key] = Evaluate(key, expression);
    }

    /// <summary>What was spent since this was last asked.</summary>
    public ulong TakeCost()
    {
        var cost = _cost;
        _cost = 0;
        return cost;
    }

    private CelValue Evaluate(string name, PolicyExpression expression)
    {
        if (expression.Program is not { } program)
            return CelError.Of($"composited variable {GoValue.Quote(name)} fails to compile: {expression.Fault}");
        var result = program.Evaluate(activation, PolicyBudget.OfExpression);
        _cost += result.Cost;
        return result.Value is CelError error
            ? CelError.Of($"composited variable {GoValue.Quote(name)} fails to evaluate: {error.Message}")
            : result.Value;
    }
}
