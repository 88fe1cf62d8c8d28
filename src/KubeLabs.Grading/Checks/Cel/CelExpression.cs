using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An expression of an exercise, compiled when the exercise is loaded.</summary>
internal sealed record CelExpression(string Text, CelProgram Program)
{
    /// <summary>An expression that is true or false.</summary>
    public static ParameterType<CelExpression> Type { get; } = new("CEL expression", Read);

    private static (bool Ok, CelExpression Value) Read(Node node, ParameterReader reader)
    {
        if (reader.Text(node) is not { } text)
            return (false, null!);
        var compilation = ModelLibrary.Environment.Compile(text);
        if (compilation.Program is not { } program)
        {
            foreach (var issue in compilation.Issues)
                reader.Report(ExpressionPlaces.Of(node, text, issue.Line, issue.Column), $"the expression is wrong: {issue}", $"표현식이 잘못되었습니다: {issue}");
            return (false, null!);
        }

        if (program.ResultType.Kind is CelKind.Bool or CelKind.Dyn)
            return (true, new CelExpression(text, program));
        reader.Report(
            node,
            $"the expression must come to true or false, and comes to a value of type {program.ResultType}",
            $"표현식의 결과는 true 또는 false여야 하지만 {program.ResultType} 타입의 값입니다");
        return (false, null!);
    }
}
