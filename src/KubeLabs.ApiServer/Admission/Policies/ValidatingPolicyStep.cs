using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The ValidatingAdmissionPolicies that are in effect (<c>validating.dispatcher</c>). The first refusal is the one that is told.
/// </summary>
internal static class ValidatingPolicyStep
{
    private const string Registration = "admissionregistration.k8s.io";

    public static AdmissionOutcome Check(AdmissionRequest request) =>
        request.Policies is { } policies && !IsExempt(request.Type.Type)
            ? new Dispatch(request).Run(policies)
            : new(request.Object, null);

    // Policies do not speak of policies, so that nobody locks themselves out, nor of reviews, which are never stored.
    private static bool IsExempt(GroupVersionKind type) => type.Group switch
    {
        Registration => type.Kind.EndsWith("AdmissionPolicy", StringComparison.Ordinal)
            || type.Kind.EndsWith("AdmissionPolicyBinding", StringComparison.Ordinal),
        "authentication.k8s.io" or "authorization.k8s.io" => true,
        _ => false,
    };

    private sealed class Dispatch(AdmissionRequest admission)
    {
        private readonly PolicyRequest _request = new(admission);
        private readonly ImmutableArray<string>.Builder _warnings = ImmutableArray.CreateBuilder<string>();
        private (PolicyDecision Decision, string Origin)? _denied;

        public AdmissionOutcome Run(PolicySet policies)
        {
            foreach (var policy in policies.Policies) Ask(policy);
            var outcome = _denied is { } denied
                ? admission.Refuse(
                    denied.Decision.Status, denied.Decision.StatusReason, $"{denied.Origin} denied request: {denied.Decision.Message}")
                : new(admission.Object, null);
            return outcome with { Warnings = [.. _warnings.Distinct(StringComparer.Ordinal)] };
        }

        private void Ask(AdmissionPolicy policy)
        {
            if (PolicyMatching.Match(policy.Spec.Field("matchConstraints"), _request) is not { } matched) return;
            var (kind, fault) = PolicyParameters.Kind(policy.Spec.Field("paramKind"), _request.Existing);
            if (fault is not null) Misconfigured(policy, null, $"failed to configure policy: {fault}");
            else foreach (var binding in policy.Bindings) Ask(policy, binding, matched, kind);
        }

        private void Ask(AdmissionPolicy policy, KubeObject binding, ResourceType matched, ResourceType? kind)
        {
            if (PolicyMatching.Match(binding.Spec.Field("matchResources"), _request) is null) return;
            var (parameters, fault) = PolicyParameters.Collect(kind, binding.Spec.Field("paramRef"), _request);
            if (fault is not null) Misconfigured(policy, binding, $"failed to configure binding: {fault}");
            foreach (var parameter in parameters)
            {
                foreach (var decision in new PolicyValidator(policy, new(_request, matched, parameter)).Decide()) Act(policy, binding, decision);
            }
        }

        private void Misconfigured(AdmissionPolicy policy, KubeObject? binding, string message)
        {
            if (!policy.IgnoresFaults) Deny(policy, binding, new(message));
        }

        private void Act(AdmissionPolicy policy, KubeObject binding, PolicyDecision decision)
        {
            if (decision.IsAlways) Deny(policy, binding, decision);
            else foreach (var action in binding.Spec.List("validationActions")) Act(action.AsString(), policy, binding, decision);
        }

        private void Act(string? action, AdmissionPolicy policy, KubeObject binding, PolicyDecision decision)
        {
            if (action == "Deny") Deny(policy, binding, decision);
            if (action == "Warn") _warnings.Add($"Validation failed for {Origin(policy, binding)}: {decision.Message}");
        }

        private void Deny(AdmissionPolicy policy, KubeObject? binding, PolicyDecision decision) =>
            _denied ??= (decision, Origin(policy, binding));

        private static string Origin(AdmissionPolicy policy, KubeObject? binding) =>
            $"ValidatingAdmissionPolicy '{policy.Name}'{(binding is null ? "" : $" with binding '{binding.Name}'")}";
    }
}
