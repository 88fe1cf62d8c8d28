using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>
/// What the expressions of one policy can use. Compiling a variable declares it for the expressions after it, as the server's
/// <c>CompositedCompiler</c> does.
/// </summary>
/// <param name="hasParameters">Whether the policy has a <c>paramKind</c>.</param>
/// <param name="hasVariables">Whether <c>variables</c> is declared.</param>
internal sealed class PolicyEnvironment(bool hasParameters, bool hasVariables)
{
    // What an expression may cost is seen when it runs: the server estimates nothing for policies.
    private static readonly CelEnvironment _base = CelEnvironment.Kubernetes
        .With(CelLimits.Kubernetes with { CostLimit = ulong.MaxValue })
        .With(AuthorizerLibrary.Functions)
        .With("object", CelType.Dyn)
        .With("oldObject", CelType.Dyn)
        .With("namespaceObject", PolicyTypes.Namespace)
        .With("request", PolicyTypes.Request);

    private readonly VariablesType _variables = new();
    private CelEnvironment? _plain;
    private CelEnvironment? _authorized;

    private CelEnvironment Plain => _plain ??= Composed(hasParameters ? _base.With("params", CelType.Dyn) : _base);

    private CelEnvironment Authorized => _authorized ??= Plain
        .With("authorizer", AuthorizerTypes.Authorizer)
        .With("authorizer.requestResource", AuthorizerTypes.ResourceCheck);

    /// <summary>Compiles an expression that may come to one of these types.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="isAuthorized">Whether it may ask the authorizer: all may but those of messages.</param>
    /// <param name="results">The types of its result; any where none is named.</param>
    public PolicyExpression Compile(string text, bool isAuthorized, params CelType[] results)
    {
        var compilation = (isAuthorized ? Authorized : Plain).Compile(text);
        if (compilation.Program is not { } program) return new(text, null, $"compilation failed: {compilation}");
        var found = program.ResultType;
        return results.Length == 0 || Array.Exists(results, type => CelType.Same(type, found))
            ? new(text, program, null)
            : new(text, null, $"must evaluate to {Wanted(results)} but got {Name(found)}");
    }

    /// <summary>Compiles a variable and declares it.</summary>
    public PolicyExpression CompileVariable(string name, string text)
    {
        var expression = Compile(text, isAuthorized: true);
        _variables.Add(name, expression.Program?.ResultType);
        return expression;
    }

    private CelEnvironment Composed(CelEnvironment environment) => hasVariables ? environment.With("variables", _variables) : environment;

    private static string Wanted(CelType[] types) =>
        types.Length == 1 ? Name(types[0]) : $"one of [{string.Join(' ', types.Select(Name))}]";

    // A type as Go's String() of it; messages of the checker shorten some.
    private static string Name(CelType type) => type.Parameters.Count == 0
        ? type.Name
        : $"{type.Name}({string.Join(", ", type.Parameters.Select(Name))})";
}
