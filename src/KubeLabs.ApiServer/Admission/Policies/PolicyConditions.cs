using System.Collections.Immutable;
using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>What an expression of a policy came to.</summary>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Fault">What the server says where there is none.</param>
internal readonly record struct ConditionResult(CelValue? Value, string? Fault);

/// <summary>Evaluates expressions one after the other within one budget (<c>condition.ForInput</c>).</summary>
/// <param name="activation">The variables, which keep their values for all of these expressions.</param>
/// <param name="budget">The budget.</param>
internal sealed class PolicyConditions(PolicyActivation activation, ulong budget)
{
    /// <summary>What is left of the budget.</summary>
    public ulong Left { get; private set; } = budget;

    /// <summary>The results in order, or null where the budget was spent. There is none for an expression that is not there.</summary>
    public ImmutableArray<ConditionResult>? Evaluate(ImmutableArray<PolicyExpression?> expressions)
    {
        var results = ImmutableArray.CreateBuilder<ConditionResult>(expressions.Length);
        foreach (var expression in expressions)
        {
            if (expression?.Program is not { } program)
            {
                results.Add(new(null, expression is null ? null : $"compilation error: {expression.Fault}"));
                continue;
            }

            var result = program.Evaluate(activation, PolicyBudget.OfExpression);
            if (!Spend(activation.Variables.TakeCost()) || !Spend(result.Cost)) return null;
            results.Add(result.Value is CelError error
                ? new(null, $"expression '{expression.Text}' resulted in error: {error.Message}")
                : new(result.Value, null));
        }

        return results.MoveToImmutable();
    }

    private bool Spend(ulong cost)
    {
        if (cost > Left) return false;
        Left -= cost;
        return true;
    }
}
