using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The ValidatingAdmissionPolicies that are in effect in a state. Nothing of them is compiled before a request matches one; where there are
/// none there is no set either.
/// </summary>
public sealed class PolicySet
{
    private const string Group = "admissionregistration.k8s.io";

    private PolicySet(ImmutableArray<AdmissionPolicy> policies) => Policies = policies;

    // The server asks policies in no order that it promises; here it is that of their names.
    internal ImmutableArray<AdmissionPolicy> Policies { get; }

    /// <summary>The policies of a state; null where no policy with a binding is in it.</summary>
    public static PolicySet? In(IExistingObjects existing)
    {
        List<AdmissionPolicy>? policies = null;
        foreach (var policy in existing.List(Group, "ValidatingAdmissionPolicy", null))
        {
            ImmutableArray<KubeObject> bindings =
            [
                .. existing.List(Group, "ValidatingAdmissionPolicyBinding", null)
                    .Where(binding => binding.Spec.Text("policyName") == policy.Name),
            ];
            if (policy.Spec is not null && !bindings.IsEmpty) (policies ??= []).Add(new(policy, bindings));
        }

        return policies is null ? null : new([.. policies]);
    }
}
