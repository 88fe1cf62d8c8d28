using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a policy decides about one request with one parameter (<c>validator.Validate</c>).</summary>
internal sealed class PolicyValidator(AdmissionPolicy policy, PolicyInput input)
{
    private const int LongestMessage = 5 * 1024;
    private readonly CompiledPolicy _compiled = policy.Compiled;
    private readonly List<PolicyDecision> _decisions = [];

    /// <summary>What it decides against the request; nothing where it lets it pass.</summary>
    public IReadOnlyList<PolicyDecision> Decide()
    {
        if (!_compiled.Conditions.IsEmpty && !Matches()) return _decisions;
        var validations = Activated(seesNamespace: true, PolicyBudget.OfValidations);
        if (validations.Evaluate(_compiled.Validations) is not { } results) return Failed(PolicyBudget.Spent);
        var messages = Activated(seesNamespace: true, validations.Left).Evaluate(_compiled.Messages);
        for (var i = 0; i < results.Length; i++) Validation(i, results[i], messages?[i], isSpent: messages is null);
        if (!_compiled.Annotations.IsEmpty) Annotations();
        return _decisions;
    }

    private PolicyConditions Activated(bool seesNamespace, ulong budget) =>
        new(new PolicyActivation(input, _compiled.Variables, seesNamespace), budget);

    // One condition that is false is enough to pass by, whatever goes wrong with the others.
    private bool Matches()
    {
        if (Activated(seesNamespace: false, PolicyBudget.OfConditions).Evaluate(_compiled.Conditions) is not { } results)
        {
            Fail(PolicyBudget.Spent);
            return false;
        }

        if (results.Any(result => result.Value is CelBool { Value: false })) return false;
        var faults = results.Where(result => result.Fault is not null).Select(result => result.Fault!).ToList();
        if (faults.Count > 0) Fail(Aggregate.Print(faults));
        return faults.Count == 0;
    }

    private void Validation(int index, ConditionResult result, ConditionResult? message, bool isSpent)
    {
        if (result.Fault is { } fault) Fail(fault);
        else if (isSpent) Fail($"failed messageExpression: {PolicyBudget.Spent}");
        else if (result.Value is not CelBool { Value: true })
        {
            var validation = policy.Spec.List("validations")[index];
            var reason = validation.Text("reason");
            _decisions.Add(new(Message(validation, message), reason.Length == 0 ? null : reason));
        }
    }

    // The text of the expression, where it is one line and not too long; else what is written; else the validation itself.
    private static string Message(Node validation, ConditionResult? evaluated)
    {
        var message = evaluated?.Value is CelString text ? text.Value.Trim() : "";
        if (Characters.Bytes(message) > LongestMessage || message.Contains('\n', StringComparison.Ordinal)) message = "";
        if (message.Length == 0) message = validation.Text("message").Trim();
        return message.Length > 0 ? message : $"failed expression: {validation.Text("expression").Trim()}";
    }

    // What an annotation says goes to the audit log, which nobody reads here; that it cannot be said is a reason to refuse.
    private void Annotations()
    {
        if (Activated(seesNamespace: true, PolicyBudget.OfValidations).Evaluate(_compiled.Annotations) is not { } results)
        {
            _decisions.Clear();
            Fail(PolicyBudget.Spent);
            return;
        }

        foreach (var result in results)
        {
            if (result.Fault is { } fault && !policy.IgnoresFaults) _decisions.Add(new(fault, IsAlways: true));
        }
    }

    private List<PolicyDecision> Failed(string message)
    {
        Fail(message);
        return _decisions;
    }

    private void Fail(string message)
    {
        if (!policy.IgnoresFaults) _decisions.Add(new(message));
    }
}
