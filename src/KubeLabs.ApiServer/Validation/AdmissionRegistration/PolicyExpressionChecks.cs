using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Whether the expressions of a policy or of a webhook compile, in the words of the server (<c>validateCELCondition</c>). Variables are
/// declared in the order in which they are looked at.
/// </summary>
/// <param name="hasParameters">Whether <c>params</c> is declared.</param>
/// <param name="hasVariables">Whether <c>variables</c> is.</param>
internal sealed class PolicyExpressionChecks(bool hasParameters, bool hasVariables)
{
    private readonly PolicyEnvironment _environment = new(hasParameters, hasVariables);

    /// <summary>The checks of the expressions of a policy, but for its match conditions.</summary>
    public static PolicyExpressionChecks OfPolicy(Node? spec) => new(spec.Has("paramKind"), spec.List("variables").Length > 0);

    /// <summary>A condition of a request: it knows no variables, and is looked at without the space around it.</summary>
    public static void Condition(string text, bool hasParameters, FieldPath path, CauseList causes)
    {
        var trimmed = text.Trim();
        Report(new PolicyEnvironment(hasParameters, hasVariables: false).Compile(trimmed, true, CelType.Bool), trimmed, path, causes);
    }

    public void Variable(string name, string text, FieldPath path, CauseList causes) =>
        Report(_environment.CompileVariable(name, text), text, path, causes);

    public void Validation(string text, FieldPath path, CauseList causes) =>
        Report(_environment.Compile(text, true, CelType.Bool), text, path, causes);

    public void Message(string text, FieldPath path, CauseList causes) =>
        Report(_environment.Compile(text, false, CelType.String), text, path, causes);

    public void Annotation(string text, FieldPath path, CauseList causes) =>
        Report(_environment.Compile(text.Trim(), true, CelType.String, CelType.Null), text, path, causes);

    private static void Report(PolicyExpression expression, string value, FieldPath path, CauseList causes)
    {
        if (expression.Fault is { } fault) causes.Invalid(path, value, fault);
    }
}
