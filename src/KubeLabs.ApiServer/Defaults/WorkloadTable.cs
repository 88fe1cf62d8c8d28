using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The defaults of the groups apps and batch. Source: their <c>defaults.go</c>.</summary>
internal static class WorkloadTable
{
    private const string Apps = "io.k8s.api.apps.v1.";
    private const string Batch = "io.k8s.api.batch.v1.";

    public static IEnumerable<(string Type, TypeDefaults Defaults)> Entries =>
    [
        (Apps + "Deployment", WithSpec),
        (Apps + "DeploymentSpec", new()
        {
            Fields =
            [
                FieldDefault.NumberPointer("replicas", "1"),
                FieldDefault.NumberPointer("revisionHistoryLimit", "10"),
                FieldDefault.NumberPointer("progressDeadlineSeconds", "600"),
            ],
            Embedded = ["strategy", "template"],
        }),
        (Apps + "DeploymentStrategy", RollingUpdate),
        (Apps + "RollingUpdateDeployment", new()
        {
            Fields = [FieldDefault.TextPointer("maxUnavailable", "25%"), FieldDefault.TextPointer("maxSurge", "25%")],
        }),
        (Apps + "DaemonSet", WithSpec),
        (Apps + "DaemonSetSpec", new()
        {
            Fields = [FieldDefault.NumberPointer("revisionHistoryLimit", "10")],
            Embedded = ["updateStrategy", "template"],
        }),
        (Apps + "DaemonSetUpdateStrategy", RollingUpdate),
        (Apps + "RollingUpdateDaemonSet", new()
        {
            Fields = [FieldDefault.NumberPointer("maxUnavailable", "1"), FieldDefault.NumberPointer("maxSurge", "0")],
        }),
        (Apps + "StatefulSet", WithSpec),
        (Apps + "StatefulSetSpec", new()
        {
            Fields =
            [
                FieldDefault.Text("podManagementPolicy", "OrderedReady"),
                FieldDefault.NumberPointer("replicas", "1"),
                FieldDefault.NumberPointer("revisionHistoryLimit", "10"),
                FieldDefault.EmptyObject("persistentVolumeClaimRetentionPolicy"),
            ],
            Rule = spec => spec.ChangeEach("volumeClaimTemplates", WithClaimType),
            Embedded = ["updateStrategy", "template"],
        }),
        (Apps + "StatefulSetUpdateStrategy", new() { Rule = OfStatefulSetStrategy }),
        (Apps + "RollingUpdateStatefulSetStrategy", new() { Fields = [FieldDefault.NumberPointer("partition", "0")] }),
        (Apps + "StatefulSetPersistentVolumeClaimRetentionPolicy", new()
        {
            Fields = [FieldDefault.Text("whenDeleted", "Retain"), FieldDefault.Text("whenScaled", "Retain")],
        }),
        (Apps + "ReplicaSet", WithSpec),
        (Apps + "ReplicaSetSpec", new() { Fields = [FieldDefault.NumberPointer("replicas", "1")], Embedded = ["template"] }),
        (Batch + "Job", new() { Rule = JobDefaults.OfJob, Embedded = ["spec"] }),
        (Batch + "JobSpec", new() { Embedded = ["template"] }),
        (Batch + "JobTemplateSpec", WithSpec),
        (Batch + "PodFailurePolicyOnPodConditionsPattern", new() { Fields = [FieldDefault.Text("status", "True")] }),
        (Batch + "CronJob", WithSpec),
        (Batch + "CronJobSpec", new()
        {
            Fields =
            [
                FieldDefault.Text("concurrencyPolicy", "Allow"),
                FieldDefault.Flag("suspend", false),
                FieldDefault.NumberPointer("successfulJobsHistoryLimit", "3"),
                FieldDefault.NumberPointer("failedJobsHistoryLimit", "1"),
            ],
            Embedded = ["jobTemplate"],
        }),
    ];

    private static TypeDefaults WithSpec => new() { Embedded = ["spec"] };

    private static TypeDefaults RollingUpdate => new()
    {
        Fields = [FieldDefault.Text("type", "RollingUpdate")],
        Rule = strategy => strategy.Text("type") == "RollingUpdate" && strategy.Lacks("rollingUpdate")
            ? strategy.With("rollingUpdate", MappingNode.Empty(strategy.Position))
            : strategy,
    };

    // Unlike the others, a rolling update that was written without its parameters stays without them.
    private static MappingNode OfStatefulSetStrategy(MappingNode strategy)
    {
        if (!strategy.LacksText("type")) return strategy;
        strategy = strategy.Set("type", "RollingUpdate");
        return strategy.Lacks("rollingUpdate") ? strategy.With("rollingUpdate", MappingNode.Empty(strategy.Position)) : strategy;
    }

    // Whatever is written there is replaced.
    private static MappingNode WithClaimType(MappingNode claim) => claim.Set("apiVersion", "v1").Set("kind", "PersistentVolumeClaim");
}
