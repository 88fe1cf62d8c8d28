using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The spec of a Job, or of the Jobs of a CronJob (<c>validateJobSpec</c>), in the server's order.</summary>
internal static class JobSpecRules
{
    private const string Never = "Never";
    private const string OnFailure = "OnFailure";
    private const int LongestManager = 63;
    private static readonly string[] _completionModes = ["NonIndexed", "Indexed"];
    private static readonly string[] _replacements = ["Failed", "TerminatingOrFailed"];

    private static readonly string[] _numbers =
    [
        "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex",
        "maxFailedIndexes",
    ];

    /// <summary>Whether its Pods have indexes.</summary>
    public static bool IsIndexed(Node? spec) => spec.Text("completionMode") == "Indexed";

    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        foreach (var number in _numbers) FieldRules.Negative(spec, number, path, causes);
        if (spec.Has("maxFailedIndexes") && !spec.Has("backoffLimitPerIndex"))
        {
            causes.Required(path.Child("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
        }

        ManagedBy(spec, path.Child("managedBy"), causes);
        FieldRules.Unsupported(spec, "completionMode", _completionModes, path, causes);
        IndexedJobRules.Validate(spec, path, causes);
        PodFailurePolicyRules.Validate(spec, path.Child("podFailurePolicy"), causes);
        SuccessPolicyRules.Validate(spec, path.Child("successPolicy"), causes);
        ReplacementPolicy(spec, path, causes);
        PodTemplateRules.Validate(spec?["template"], path.Child("template"), causes);
        RestartPolicy(spec, path.Child("template").Child("spec", "restartPolicy"), causes);
    }

    private static void ManagedBy(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("managedBy")?.AsString() is not { } manager) return;
        PathFormats.DomainPrefixed(manager, path, causes);
        if (Characters.Bytes(manager) > LongestManager) causes.TooLong(path, LongestManager);
    }

    private static void ReplacementPolicy(Node? spec, FieldPath path, CauseList causes)
    {
        var allowed = spec.Has("podFailurePolicy") ? _replacements[..1] : _replacements;
        FieldRules.Unsupported(spec, "podReplacementPolicy", allowed, path, causes);
    }

    private static void RestartPolicy(Node? spec, FieldPath path, CauseList causes)
    {
        switch (spec?["template"]?["spec"].Text("restartPolicy") ?? "")
        {
            case "" or "Always":
                causes.Required(path, $"valid values: {GoValue.Quote(OnFailure)}, {GoValue.Quote(Never)}");
                break;
            case OnFailure:
                if (spec.Has("podFailurePolicy"))
                {
                    causes.Invalid(path, OnFailure, $"only {GoValue.Quote(Never)} is supported when podFailurePolicy is specified");
                }

                break;
            case Never:
                break;
            case var policy:
                causes.NotSupported(path, policy, OnFailure, Never);
                break;
        }
    }
}
