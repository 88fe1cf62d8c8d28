namespace KubeLabs.Cel;

/// <summary>What expressions can use: variables with their types, functions, limits. Never changes; each <c>With</c> gives another.</summary>
public sealed class CelEnvironment
{
    private readonly IReadOnlyDictionary<string, CelType> _variables;
    private readonly FunctionTable _functions;

    private CelEnvironment(IReadOnlyDictionary<string, CelType> variables, FunctionTable functions, CelLimits limits, bool isKubernetes)
    {
        _variables = variables;
        _functions = functions;
        Limits = limits;
        IsKubernetes = isKubernetes;
    }

    /// <summary>
    /// What kube-apiserver 1.36 gives to expressions, the authorizer left out: elements of a list are of one type, fields in backquotes are
    /// refused.
    /// </summary>
    public static CelEnvironment Kubernetes { get; } = Create(FunctionCatalog.Kubernetes, true);

    /// <summary>The whole language and all libraries.</summary>
    public static CelEnvironment Standard { get; } = Create(FunctionCatalog.All, false);

    /// <summary>The limits.</summary>
    public CelLimits Limits { get; }

    internal bool IsKubernetes { get; }

    /// <summary>This, and a variable.</summary>
    public CelEnvironment With(string variable, CelType type) => new(
        new Dictionary<string, CelType>(_variables, StringComparer.Ordinal) { [variable] = type }, _functions, Limits, IsKubernetes);

    /// <summary>This, and functions.</summary>
    public CelEnvironment With(params IEnumerable<CelFunction> functions) =>
        new(_variables, _functions.With(functions), Limits, IsKubernetes);

    /// <summary>This with other limits.</summary>
    public CelEnvironment With(CelLimits limits) => new(_variables, _functions, limits, IsKubernetes);

    /// <summary>Parses, checks and compiles an expression.</summary>
    public CelCompilation Compile(string expression) => Compile(expression, isChecked: true);

    /// <summary>As <see cref="Compile(string)"/>; without the check, mistakes in names and types show when the expression runs.</summary>
    internal CelCompilation Compile(string expression, bool isChecked)
    {
        var source = new CelSource(expression);
        var (tree, issues) = Parser.Parse(source, Limits, allowsQuotedFields: !IsKubernetes);
        if (tree is null)
            return new CelCompilation(null, issues);
        var declarations = new Declarations(_variables, _functions);
        if (!isChecked)
            return new CelCompilation(new CelProgram(source, tree, declarations, null, Limits), []);
        var check = Checker.Check(source, tree, declarations);
        if (check.Issues.Count == 0 && IsKubernetes)
            LiteralChecks.Check(source, tree, check);
        if (check.Issues.Count > 0)
            return new CelCompilation(null, check.Issues);
        var program = new CelProgram(source, tree, declarations, check, Limits);
        return program.Estimate() is { Min: var least } && least > Limits.CostLimit
            ? new CelCompilation(null, [new CelIssue(source, 0, TooCostly(least))])
            : new CelCompilation(program, []);
    }

    private string TooCostly(ulong least) =>
        $"estimated cost exceeds the limit: it costs at least {least}, the limit is {Limits.CostLimit}";

    private static CelEnvironment Create(FunctionTable functions, bool isKubernetes) =>
        new(new Dictionary<string, CelType>(StringComparer.Ordinal), functions, CelLimits.Kubernetes, isKubernetes);
}
