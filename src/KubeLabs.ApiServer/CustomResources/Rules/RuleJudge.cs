using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The rules of one schema over one value of it (<c>Validator.validateExpressions</c>).</summary>
internal sealed class RuleJudge(CauseList causes, CauseList warnings)
{
    private const ulong CallLimit = 1_000_000;
    private const string Spent = "validation failed due to running out of cost budget, no further validation rules will be run";
    private long _budget = RuleRun.Budget;

    /// <summary>Whether the budget is used up, so that no further rule is asked.</summary>
    public bool IsSpent => _budget < 0;

    public void Judge(RuleScope scope, FieldPath path, Node value, Node? old, RuleChange change)
    {
        if (scope.Rules.Count == 0) return;
        var place = RulePlaces.Of(path);
        if (_budget <= 0)
        {
            Stop(place, scope, Spent);
            return;
        }

        var activations = RuleActivations.Of(scope, value, old);
        foreach (var rule in scope.Rules)
        {
            if (rule.Error is { } error) causes.Invalid(place, scope.Schema.Type, $"rule compile error: {error}");
            if (rule.Program is null || (rule.UsesOldSelf && old is null && !rule.IsOldSelfOptional)) continue;
            if (Holds(rule, rule.IsOldSelfOptional ? activations.Optional : activations.Plain, place, scope) == false)
            {
                Break(rule, new(scope, path, value, change.IsSame && !rule.UsesOldSelf ? warnings : causes), activations.Plain);
            }

            if (IsSpent) return;
        }
    }

    // Null where the rule has no answer.
    private bool? Holds(CompiledRule rule, ICelActivation activation, FieldPath place, RuleScope scope)
    {
        var result = rule.Program!.Evaluate(activation, CallLimit);
        if (!Charge(result.Cost))
        {
            Stop(place, scope, Spent);
            return null;
        }

        if (result.Value is CelError error)
        {
            Fault(error, rule, place, scope);
            return null;
        }

        return result.Value is CelBool { Value: true };
    }

    private void Fault(CelError error, CompiledRule rule, FieldPath place, RuleScope scope)
    {
        if (error.Message.StartsWith("no such overload", StringComparison.Ordinal))
        {
            causes.Invalid(
                place,
                scope.Schema.Type,
                $"'{error.Message}': call arguments did not match a supported operator, function or macro signature for rule: {rule.Shown}");
        }
        else if (error.IsFinal)
        {
            Stop(
                place,
                scope,
                $"'{error.Message}': no further validation rules will be run due to call cost exceeds limit for rule: {rule.Shown}");
        }
        else
        {
            causes.Invalid(place, scope.Schema.Type, $"{error.Message} evaluating rule: {rule.Shown}");
        }
    }

    private void Break(CompiledRule rule, RuleBreach breach, ICelActivation activation)
    {
        var message = rule.Message is null ? default : RuleMessage.Of(rule, activation, CallLimit, _budget);
        if (message.Stop is { } stop)
        {
            breach.Stopped(rule, stop);
            _budget = -1;
            return;
        }

        _budget -= (long)message.Cost;
        breach.Report(rule, message.Text ?? Default(rule));
    }

    private static string Default(CompiledRule rule) =>
        rule.Written.Text("message").Length == 0 ? $"failed rule: {rule.Shown}" : rule.Shown;

    private bool Charge(ulong cost)
    {
        if (cost > (ulong)_budget) return false;
        _budget -= (long)cost;
        return true;
    }

    private void Stop(FieldPath place, RuleScope scope, string message)
    {
        causes.Invalid(place, scope.Schema.Type, message);
        _budget = -1;
    }
}
