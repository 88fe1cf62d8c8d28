using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The three probes of a container.</summary>
internal static class ProbeRules
{
    private static readonly string[] _numbers =
        ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    public static void Validate(Node container, PodContext pod, FieldPath path, CauseList causes)
    {
        Validate(container.Field("livenessProbe"), mustSucceedOnce: true, pod, path.Child("livenessProbe"), causes);
        Validate(container.Field("readinessProbe"), mustSucceedOnce: false, pod, path.Child("readinessProbe"), causes);
        Validate(container.Field("startupProbe"), mustSucceedOnce: true, pod, path.Child("startupProbe"), causes);
    }

    private static void Validate(Node? probe, bool mustSucceedOnce, PodContext pod, FieldPath path, CauseList causes)
    {
        if (probe is null) return;
        HandlerRules.OfProbe(probe, pod, path, causes);
        foreach (var number in _numbers) FieldRules.Negative(probe, number, path, causes);
        var grace = probe.Field("terminationGracePeriodSeconds")?.AsInteger();
        var place = path.Child("terminationGracePeriodSeconds");
        if (grace is <= 0 and { } tooShort) causes.Invalid(place, tooShort, "must be greater than 0");
        if (mustSucceedOnce) SucceedsMoreThanOnce(probe, path.Child("successThreshold"), causes);
        else if (grace is { } value) causes.Invalid(place, value, "must not be set for readinessProbes");
    }

    private static void SucceedsMoreThanOnce(Node probe, FieldPath path, CauseList causes)
    {
        if (probe.Number("successThreshold") is not 1 and var value) causes.Invalid(path, value, "must be 1");
    }
}
