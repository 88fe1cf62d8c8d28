using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Defaults of a Job, which the template of a CronJob does not get. Source: <c>SetDefaults_Job</c>.</summary>
internal static class JobDefaults
{
    public static MappingNode OfJob(MappingNode root)
    {
        root = root.ChangeOrAdd("spec", OfSpec);
        return root["spec"]?["template"]?["metadata"]?["labels"] is MappingNode labels && !root["metadata"].HasAny("labels")
            ? root.ChangeOrAdd("metadata", metadata => metadata.With("labels", labels))
            : root;
    }

    private static MappingNode OfSpec(MappingNode spec)
    {
        var one = spec.Lacks("completions") && spec.Lacks("parallelism");
        var backoff = spec.Lacks("backoffLimitPerIndex") ? "6" : int.MaxValue.ToString(CultureInfo.InvariantCulture);
        var replacement = spec.Lacks("podFailurePolicy") ? "TerminatingOrFailed" : "Failed";
        TypeDefaults defaults = new()
        {
            Fields =
            [
                FieldDefault.NumberPointer("parallelism", "1"),
                FieldDefault.NumberPointer("backoffLimit", backoff),
                FieldDefault.TextPointer("completionMode", "NonIndexed"),
                FieldDefault.Flag("suspend", false),
                FieldDefault.TextPointer("podReplacementPolicy", replacement),
                FieldDefault.Flag("manualSelector", false),
            ],
        };
        return defaults.Apply(one ? spec.Set("completions", 1) : spec);
    }
}
