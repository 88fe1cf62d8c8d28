using KubeLabs.Behavior;

namespace KubeLabs.Tests.Grading.Checks;

/// <summary>Samples of the check that only a running cluster can answer.</summary>
internal static class LiveCheckSamples
{
    private const string Of = "of: Deployment/web";
    private const string Service = "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default}, spec: {ports: [{port: 80}]}}";

    public static IEnumerable<CheckSample> All() => [.. Available(), .. Kinds(), .. Pods(), .. Logs(), .. Http()];

    private static IEnumerable<CheckSample> Available()
    {
        const string Check = $"live: {{{Of}, available: true}}";
        const string Full = "observedGeneration: 2, replicas: 2, availableReplicas: 2, updatedReplicas: 2";
        yield return Live(Check, "all Pods of the newest version", true, Deployment(Full));
        yield return Live(Check, "a Pod too few", false, Deployment("observedGeneration: 2, availableReplicas: 1, updatedReplicas: 2"));
        yield return Live(Check, "an old version still", false, Deployment("observedGeneration: 2, availableReplicas: 2, updatedReplicas: 1"));
        yield return Live(Check, "a change that nobody has seen", false, Deployment("observedGeneration: 1, availableReplicas: 2, updatedReplicas: 2"));
        yield return Live(Check, "a control plane without controllers", false, Deployment(""));
        yield return Live(Check, "no replicas", false, Deployment("observedGeneration: 2", replicas: 0));
        yield return Live(Check, "no such object", false, Service);
        yield return Live(Check, "a condition that complains", false, Deployment(
            "observedGeneration: 2, conditions: [{type: ReplicaFailure, status: 'True', reason: FailedCreate, message: exceeded quota}]"));
    }

    private static IEnumerable<CheckSample> Kinds()
    {
        const string Job = "live: {of: Job/once, available: true}";
        yield return Live(Job, "a complete Job", true, Object("batch/v1", "Job", "once", "conditions: [{type: Complete, status: 'True'}]"));
        yield return Live(Job, "a failed Job", false, Object(
            "batch/v1", "Job", "once", "conditions: [{type: Failed, status: 'True', reason: BackoffLimitExceeded, message: too often}]"));
        yield return Live(Job, "a Job that runs", false, Object("batch/v1", "Job", "once", "active: 1"));
        const string CronJob = "live: {of: CronJob/tick, available: true}";
        yield return Live(CronJob, "a run that succeeded", true, Object("batch/v1", "CronJob", "tick", "lastSuccessfulTime: '2026-03-01T00:00:00Z'"));
        yield return Live(CronJob, "no run yet", false, Object("batch/v1", "CronJob", "tick", ""));
        const string DaemonSet = "live: {of: DaemonSet/agent, available: true}";
        yield return Live(DaemonSet, "a Pod on each node", true, Object(
            "apps/v1", "DaemonSet", "agent", "observedGeneration: 1, desiredNumberScheduled: 2, numberAvailable: 2, updatedNumberScheduled: 2"));
        yield return Live(DaemonSet, "no node at all", false, Object("apps/v1", "DaemonSet", "agent", "observedGeneration: 1"));
        yield return Live("live: {of: StatefulSet/db, available: true}", "all Pods of a set", true, Object(
            "apps/v1", "StatefulSet", "db", "observedGeneration: 1, availableReplicas: 1, updatedReplicas: 1"));
        yield return Live("live: {of: ReplicaSet/rs, available: true}", "all Pods of a ReplicaSet", true, Object(
            "apps/v1", "ReplicaSet", "rs", "observedGeneration: 1, availableReplicas: 1"));
        yield return Live("live: {of: Pod/p, available: true}", "a ready Pod", true, Pod("p", "conditions: [{type: Ready, status: 'True'}]"));
        yield return Live("live: {of: Pod/p, available: true}", "a Pod whose image is not there", false, Pod("p",
            "phase: Pending, containerStatuses: [{name: c, state: {waiting: {reason: ImagePullBackOff, message: not found}}}]"));
    }

    private static IEnumerable<CheckSample> Pods()
    {
        const string Check = "live: {of: Pod/p, phase: Running, maxRestarts: 2}";
        yield return Live(Check, "it runs", true, Pod("p", "phase: Running, containerStatuses: [{name: c, restartCount: 2}]"));
        yield return Live(Check, "it crashes", false, Pod("p",
            "phase: Running, containerStatuses: [{name: c, restartCount: 3, state: {waiting: {reason: CrashLoopBackOff, message: back-off}}}]"));
        yield return Live(Check, "no node takes it", false, Pod("p",
            "phase: Pending, conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable, message: 0/1 nodes are available}]"));
        yield return Live($"live: {{{Of}, phase: Running, maxRestarts: 0}}", "no Pods", false, Deployment(""));
    }

    private static IEnumerable<CheckSample> Logs()
    {
        const string Check = "live: {of: Pod/p, logs: [{container: c, contains: ready to serve}]}";
        yield return Live(Check, "a log with it", true, Pod("p", ""), _ => Log("one\nready to serve\n", ""));
        yield return Live(Check, "a log without it", false, Pod("p", ""), _ => Log("one\n", ""));
        yield return Live(Check, "no log", false, Pod("p", ""), _ => Log(null, "container c is waiting to start"));
        yield return Live(Check, "no Pod", false, Pod("p", ""), _ => new LogAnswer([]));
    }

    private static IEnumerable<CheckSample> Http()
    {
        const string Check = "live: {http: [{service: web, port: 80, path: /healthz, status: 200, contains: hello}]}";
        yield return Live(Check, "the right answer", true, Service, _ => new HttpAnswer(200, "hello, world"));
        yield return Live(Check, "another body", false, Service, _ => new HttpAnswer(200, "goodbye"));
        yield return Live(Check, "no body", false, Service, _ => new HttpAnswer(200, ""));
        yield return Live(Check, "no endpoint", false, Service, _ => new HttpAnswer(503, "no endpoints available for service"));
        yield return Live(Check, "not found", false, Service, _ => new HttpAnswer(404, "not found"));
        yield return Live(Check, "no Service", false, Deployment(""), _ => new HttpAnswer(404, ""));
    }

    private static CheckSample Live(string check, string name, bool passes, string yaml, Func<Observation, ObservationAnswer>? answer = null) =>
        new(check, name, passes, yaml) { IsLive = true, Answer = answer };

    private static LogAnswer Log(string? text, string problem) => new([new("p", "c", text, problem)]);

    private static string Deployment(string status, int replicas = 2) =>
        $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: web, namespace: default, generation: 2}}, spec: {{replicas: {replicas}}}, status: {{{status}}}}}";

    private static string Object(string version, string kind, string name, string status) =>
        $"{{apiVersion: {version}, kind: {kind}, metadata: {{name: {name}, namespace: default, generation: 1}}, spec: {{}}, status: {{{status}}}}}";

    private static string Pod(string name, string status) =>
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: {name}, namespace: default}}, spec: {{containers: [{{name: c}}]}}, status: {{{status}}}}}";
}
