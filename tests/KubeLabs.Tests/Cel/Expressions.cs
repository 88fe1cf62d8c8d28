using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel;

/// <summary>Expressions without variables, and what they come to as text.</summary>
internal static class Expressions
{
    /// <summary>The value as <see cref="VectorValues.Show"/> writes it; <c>error …</c>, or what the checker says.</summary>
    public static string Value(string expression, CelEnvironment? environment = null)
    {
        var compilation = (environment ?? CelEnvironment.Standard).Compile(expression);
        return compilation.Program is null
            ? compilation.ToString()
            : VectorValues.Show(compilation.Program.Evaluate(CelActivation.Empty).Value);
    }

    /// <summary>What is wrong with an expression, without its place.</summary>
    public static string Mistake(string expression, CelEnvironment? environment = null)
    {
        var issues = (environment ?? CelEnvironment.Standard).Compile(expression).Issues;
        return string.Join("; ", issues.Select(issue => issue.Message));
    }
}
