namespace KubeLabs.Cel;

/// <summary>A compiled expression. It can be evaluated from many threads at once.</summary>
public sealed class CelProgram
{
    private readonly CelSource _source;
    private readonly CelLimits _limits;
    private readonly Expr _tree;
    private readonly CheckedTree? _check;
    private readonly Declarations _declarations;
    private readonly Plan _plan;

    internal CelProgram(CelSource source, Expr tree, Declarations declarations, CheckedTree? check, CelLimits limits)
    {
        _source = source;
        _limits = limits;
        _tree = tree;
        _check = check;
        _declarations = declarations;
        _plan = Planner.Plan(tree, declarations, check);
    }

    /// <summary>The type of the result, as far as it is known.</summary>
    public CelType ResultType => _check?.TypeOf(_tree) ?? CelType.Dyn;

    /// <summary>The functions that it calls and the variables of the host that it reads.</summary>
    public IReadOnlySet<string> Names => _plan.Names;

    /// <summary>
    /// What keeps the server from running the expression though it compiles: a constant that cannot be converted, a constant pattern that
    /// is none. Null for nothing.
    /// </summary>
    public string? Obstacle =>
        ExprWalk.All(_tree).OfType<CallExpr>().Select(ObstacleOf).FirstOrDefault(obstacle => obstacle is not null);

    private string? ObstacleOf(CallExpr call)
    {
        var pattern = call.Function is "find" or "findAll" ? call.Arguments[0] : call is { Function: "matches", Target: null } ? call.Arguments[1] : null;
        if (pattern is LiteralExpr { Value: CelString text })
            return Re2Pattern.Mistake(text.Value);
        var isConversion = call is { Target: null, Arguments: [LiteralExpr], Function: "bool" or "bytes" or "double" or "int" or "string" or "uint" };
        if (!isConversion)
            return null;
        var context = new CelContext(CelActivation.Empty, _limits.CostLimit, 0, 0);
        return (Planner.Plan(call, _declarations, _check).Root.Run(context) as CelError)?.Message;
    }

    /// <summary>Whether the expression names a variable, or one of its macros has a variable of that name.</summary>
    public bool HasName(string variable) => ExprWalk.All(_tree).Any(expression => expression is IdentExpr ident && ident.Name.TrimStart('.') == variable);

    /// <summary>
    /// The least and the most that an evaluation can cost. Where the size of a variable is not known, the most has no bound.
    /// </summary>
    public CelCostRange Estimate(ICelSizes? sizes = null) =>
        _check is null ? CelCostRange.Unknown : new CostEstimator(_declarations, _check, sizes).Of(_tree).Cost;

    /// <summary>Evaluates within the limits of the environment.</summary>
    public CelResult Evaluate(ICelActivation activation) => Evaluate(activation, _limits.CostLimit);

    /// <summary>Evaluates within a budget; what it has cost is in the result.</summary>
    public CelResult Evaluate(ICelActivation activation, ulong costLimit)
    {
        var context = new CelContext(activation, costLimit, _plan.Variables, _plan.Locals);
        var value = _plan.Root.Run(context);
        if (context.Stop is { } stop)
            value = stop.At(0);
        return new CelResult(value, context.Cost, value is CelError error ? Issue(error) : null);
    }

    private CelIssue Issue(CelError error) => new(_source, error.Position, error.Message);
}
