using System.Collections.Immutable;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The expressions of a ValidatingAdmissionPolicy, compiled (<c>compilePolicy</c>).</summary>
internal sealed class CompiledPolicy
{
    private CompiledPolicy(PolicyEnvironment environment, Node spec)
    {
        var variables = new Dictionary<string, PolicyExpression>(StringComparer.Ordinal);
        foreach (var variable in spec.List("variables"))
            variables[variable.Text("name")] = environment.CompileVariable(variable.Text("name"), variable.Text("expression"));
        Variables = variables;
        Conditions = Each(spec, "matchConditions", item => environment.Compile(item.Text("expression"), true, CelType.Bool));
        Validations = Each(spec, "validations", item => environment.Compile(item.Text("expression"), true, CelType.Bool));
        Messages = Each(spec, "validations", item => Message(environment, item));
        Annotations = Each(
            spec, "auditAnnotations", item => environment.Compile(item.Text("valueExpression"), true, CelType.String, CelType.Null));
    }

    public IReadOnlyDictionary<string, PolicyExpression> Variables { get; }

    public ImmutableArray<PolicyExpression?> Conditions { get; }

    public ImmutableArray<PolicyExpression?> Validations { get; }

    /// <summary>The message expressions; null for a validation that has none.</summary>
    public ImmutableArray<PolicyExpression?> Messages { get; }

    public ImmutableArray<PolicyExpression?> Annotations { get; }

    public static CompiledPolicy Of(Node spec) => new(new(spec.Has("paramKind"), hasVariables: true), spec);

    private static PolicyExpression? Message(PolicyEnvironment environment, Node validation) =>
        validation.Text("messageExpression") is { Length: > 0 } text ? environment.Compile(text, false, CelType.String) : null;

    private static ImmutableArray<PolicyExpression?> Each(Node spec, string field, Func<Node, PolicyExpression?> compile)
    {
        var items = spec.List(field);
        var compiled = ImmutableArray.CreateBuilder<PolicyExpression?>(items.Length);
        foreach (var item in items) compiled.Add(compile(item));
        return compiled.MoveToImmutable();
    }
}
