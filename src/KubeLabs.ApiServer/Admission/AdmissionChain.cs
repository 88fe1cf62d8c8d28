using System.Collections.Immutable;

namespace KubeLabs.ApiServer;

/// <summary>The admission plugins that kube-apiserver has on by default and that act on built-in kinds, in its order.</summary>
public static class AdmissionChain
{
    /// <summary>The plugins that change objects. They run between defaulting and validation.</summary>
    public static ImmutableArray<AdmissionStep> Mutating { get; } =
    [
        new("NamespaceLifecycle", NamespaceSteps.MustExist),
        new("LimitRanger", LimitRangeStep.Apply),
        new("ServiceAccount", ServiceAccountStep.Apply),
        new("TaintNodesByCondition", NodeTaintStep.Apply),
        new("Priority", PriorityStep.Apply),
        new("DefaultTolerationSeconds", DefaultTolerationsStep.Apply),
        new("StorageObjectInUseProtection", StorageSteps.Protect),
        new("DefaultStorageClass", StorageSteps.DefaultClass),
        new("RuntimeClass", RuntimeClassStep.Apply),
        new("DefaultIngressClass", DefaultIngressClassStep.Apply),
    ];

    /// <summary>The plugins that only look. They run after validation.</summary>
    public static ImmutableArray<AdmissionStep> Validating { get; } =
    [
        new("LimitRanger", LimitRangeStep.Check),
        new("PodSecurity", PodSecurityStep.Check),
        new("Priority", PriorityStep.OneDefaultClass),
        new("RuntimeClass", RuntimeClassStep.CheckOverhead),
        new("ValidatingAdmissionPolicy", ValidatingPolicyStep.Check),
        new("ResourceQuota", ResourceQuotaStep.Check),
    ];

    /// <summary>Runs steps one after the other, until one refuses.</summary>
    public static AdmissionOutcome Run(IEnumerable<AdmissionStep> steps, AdmissionRequest request)
    {
        var warnings = ImmutableArray<string>.Empty;
        foreach (var step in steps)
        {
            var outcome = step.Apply(request);
            warnings = warnings.AddRange(outcome.Warnings);
            if (outcome.Refusal is not null) return outcome with { Warnings = warnings };
            if (!ReferenceEquals(outcome.Object, request.Object)) request = request with { Object = outcome.Object };
        }

        return new(request.Object, null) { Warnings = warnings };
    }
}
