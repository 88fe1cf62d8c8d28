namespace KubeLabs.Tests.Grading.Checks;

/// <summary>Samples of the checks of containers, schedules and autoscalers.</summary>
internal static class ContainerSamples
{
    private const string Config = """
        {apiVersion: v1, kind: ConfigMap, metadata: {name: conf}, data: {A: one, B: two}}
        ---
        {apiVersion: v1, kind: Secret, metadata: {name: cred}, stringData: {user: root}}
        ---
        {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data},
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}
        """;

    private const string Web = """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 2, selector: {matchLabels: {app: web}},
         template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: i, resources: {requests: {cpu: 100m}}}]}}}}
        """;

    private const string Metric = "metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]";

    public static IEnumerable<CheckSample> All() =>
        [.. Environment(), .. Files(), .. Shared(), .. Probes(), .. Others(), .. CronRuns(), .. Scales()];

    private static IEnumerable<CheckSample> Environment()
    {
        const string Check = "container: {of: Pod/p, container: c, env: [{name: A, value: one, from: ConfigMap/conf, key: A}]}";
        yield return With(Check, "every key of a ConfigMap", true, "envFrom: [{configMapRef: {name: conf}}]");
        yield return With(Check, "one key of it", true, "env: [{name: A, valueFrom: {configMapKeyRef: {name: conf, key: A}}}]");
        yield return With(Check, "a reference to such a variable", true,
            "env: [{name: X, valueFrom: {configMapKeyRef: {name: conf, key: A}}}, {name: A, value: $(X)}]");
        yield return With(Check, "the value itself", false, "env: [{name: A, value: one}]");
        yield return With(Check, "another key", false, "env: [{name: A, valueFrom: {configMapKeyRef: {name: conf, key: B}}}]");
        yield return With(Check, "a key that is not there", false, "env: [{name: A, valueFrom: {configMapKeyRef: {name: conf, key: C}}}]");
        yield return With(Check, "no such variable", false, "env: [{name: AA, value: one}]");
        yield return With(Check, "a refused field", false, "env: [{name: A, value: 1}]");
        yield return new(Check, "another container", false,
            "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: d, image: i}]}}");
        yield return new("container: {of: Deployment/web, container: web, env: [{name: A}]}", "a workload without Pods", false,
            Web.Replace("replicas: 2", "replicas: 0", StringComparison.Ordinal));
        yield return new("container: {of: DaemonSet/a, container: c, env: [{name: A, value: x}]}", "a DaemonSet", true,
            "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: "
                + "{labels: {a: b}}, spec: {containers: [{name: c, image: i, env: [{name: A, value: x}]}]}}}}");
        yield return new("container: {of: CronJob/a, container: c, env: [{name: A}]}", "no such variable in a CronJob", false,
            Cron("\"0 0 * * *\"", name: "a"));
    }

    private static IEnumerable<CheckSample> Files()
    {
        const string Check = "container: {of: Pod/p, container: c, files: [{path: /etc/x/user, from: Secret/cred, key: user, content: "
            + "root, mode: '0400', updated: true}]}";
        const string Mount = "volumeMounts: [{name: v, mountPath: /etc/x}]";
        const string Secret = "volumes: [{name: v, secret: {secretName: cred, defaultMode: 0400}}],";
        yield return With(Check, "a Secret as a folder", true, Mount, Secret);
        yield return With(Check, "a projected volume", true, Mount,
            "volumes: [{name: v, projected: {defaultMode: 256, sources: [{secret: {name: cred}}]}}],");
        yield return With(Check, "another mode", false, Mount, Secret.Replace("0400", "400", StringComparison.Ordinal));
        yield return With(Check, "a group that may read", false, Mount, Secret + "securityContext: {fsGroup: 5},");
        yield return With(Check, "a user who cannot read", false, Mount, Secret + "securityContext: {runAsUser: 5},");
        yield return With(Check, "one file alone, which follows no change", false,
            "volumeMounts: [{name: v, mountPath: /etc/x/user, subPath: user}]", Secret);
        yield return With(Check, "another source", false, Mount,
            "volumes: [{name: v, configMap: {name: conf, defaultMode: 0400, items: [{key: A, path: user}]}}],");
        yield return With(Check, "a volume without the file", false, Mount, "volumes: [{name: v, configMap: {name: conf}}],");
        yield return With(Check, "nothing mounted", false, "workingDir: /");
        yield return With(Check, "a folder", false, "volumeMounts: [{name: v, mountPath: /etc/x/user}]",
            "volumes: [{name: v, emptyDir: {}}],");
        const string Mounts = "container: {of: Pod/p, container: c, mounts: [{path: /data, claim: data, readOnly: true}, {path: "
            + "/log/a, kind: hostPath, hostPath: /var/log/a}]}";
        const string Volumes = "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}, {name: h, hostPath: {path: /var/log}}],";
        yield return With(Mounts, "both volumes", true,
            "volumeMounts: [{name: v, mountPath: /data, readOnly: true}, {name: h, mountPath: /log}]", Volumes);
        yield return With(Mounts, "writable, and another folder", false,
            "volumeMounts: [{name: v, mountPath: /data}, {name: h, mountPath: /log, subPath: x}]", Volumes);
        yield return With(Mounts, "the other way round", false,
            "volumeMounts: [{name: h, mountPath: /data}, {name: v, mountPath: /log}]", Volumes);
        yield return With(Mounts, "nothing mounted", false, "workingDir: /");
    }

    private static IEnumerable<CheckSample> Shared()
    {
        const string Check = "container: {of: Pod/p, container: c, shares: {container: w, path: /l/a, kind: emptyDir}}";
        const string Writer = "{name: w, image: i, volumeMounts: [{name: v, mountPath: /l}]}";
        const string Volumes = "volumes: [{name: v, emptyDir: {}}, {name: h, hostPath: {path: /l}}],";
        yield return With(Check, "the folder elsewhere", true, "volumeMounts: [{name: v, mountPath: /m}]", Volumes, Writer);
        yield return With(Check, "another volume", false, "volumeMounts: [{name: h, mountPath: /l}]", Volumes, Writer);
        yield return With(Check, "no other container", false, "volumeMounts: [{name: v, mountPath: /m}]", Volumes);
        yield return With(Check, "in no volume", false, "volumeMounts: [{name: v, mountPath: /m}]", Volumes, "{name: w, image: i}");
        yield return With(Check, "another kind", false, "volumeMounts: [{name: h, mountPath: /m}]", Volumes,
            Writer.Replace("name: v,", "name: h,", StringComparison.Ordinal));
        yield return With(Check, "a folder that the kubelet makes", false, "volumeMounts: [{name: v, mountPath: /m}]", Volumes,
            "{name: w, image: i, volumeMounts: [{name: v, mountPath: /l/a, subPath: a}]}");
        const string Follows = "container: {of: Pod/p, container: c, image: i, follows: {container: w, path: /l/a}}";
        yield return With(Follows, "tail -F", true, "command: [tail, -F, /m/a], volumeMounts: [{name: v, mountPath: /m}]", Volumes, Writer);
        yield return With(Follows, "a pattern", true, "command: [sh, -c, 'tail -f /m/*'], volumeMounts: [{name: v, mountPath: /m}]",
            Volumes, Writer);
        yield return With(Follows, "cat", false, "command: [cat, /m/a], volumeMounts: [{name: v, mountPath: /m}]", Volumes, Writer);
        yield return With(Follows, "in the background of a shell that ends", false,
            "command: [sh, -c, 'tail -F /m/a &'], volumeMounts: [{name: v, mountPath: /m}]", Volumes, Writer);
        yield return With(Follows, "in the background of a shell that waits", true,
            "command: [sh, -c, 'tail -F /m/a & wait'], volumeMounts: [{name: v, mountPath: /m}]", Volumes, Writer);
        yield return With(Follows, "behind a loop without an end", false,
            "command: [sh, -c, 'while true; do sleep 5; done; tail -F /m/a'], volumeMounts: [{name: v, mountPath: /m}]", Volumes, Writer);
        yield return With(Follows, "another file", false, "command: [tail, -f, /m/b], volumeMounts: [{name: v, mountPath: /m}]", Volumes,
            Writer);
        const string Appends = "container: {of: Pod/p, container: c, appends: /l/a}";
        yield return With(Appends, "behind two arrows", true, "command: [sh, -c, 'date >> /l/a']");
        yield return With(Appends, "behind one", false, "command: [sh, -c, 'date > /l/a']");
        yield return With(Appends, "where it cannot write", false,
            "command: [sh, -c, 'date >> /l/a'], volumeMounts: [{name: v, mountPath: /l, readOnly: true}]", Volumes);
    }

    private static IEnumerable<CheckSample> Probes()
    {
        const string Liveness = "container: {of: Pod/p, container: c, liveness: {path: /h, port: 80, after: 30}, start: {seconds: 60, "
            + "port: 80, paths: [/h]}}";
        yield return With(Liveness, "the defaults and a startup probe", true,
            "livenessProbe: {httpGet: {path: /h, port: 80}}, startupProbe: {httpGet: {path: /h, port: 80}, failureThreshold: 6}");
        yield return With(Liveness, "a command and a delay", true,
            "livenessProbe: {exec: {command: [wget, -qO-, 'http://localhost/h']}, initialDelaySeconds: 60}");
        yield return With(Liveness, "another period", false,
            "livenessProbe: {httpGet: {path: /h, port: 80}, periodSeconds: 9, initialDelaySeconds: 60}");
        yield return With(Liveness, "too short a start", false, "livenessProbe: {httpGet: {path: /h, port: 80}}");
        yield return With(Liveness, "a start that never ends", false,
            "livenessProbe: {httpGet: {path: /h, port: 80}}, startupProbe: {grpc: {port: 80}, failureThreshold: 6}");
        yield return With(Liveness, "none", false, "workingDir: /");
        const string Readiness = "container: {of: Pod/p, container: c, readiness: {path: /r, port: 80}}";
        yield return With(Readiness, "the path at the named port", true,
            "ports: [{name: web, containerPort: 80}], readinessProbe: {httpGet: {path: /r, port: web}}");
        yield return With(Readiness, "a connection", false, "readinessProbe: {tcpSocket: {port: 80}}");
        yield return With(Readiness, "a command that nobody can read", false, "readinessProbe: {exec: {command: [./check]}}");
        yield return With(Readiness, "a port that has no such name", false, "readinessProbe: {httpGet: {path: /r, port: web}}");
        yield return With(Readiness, "a gate", false, "readinessProbe: {httpGet: {path: /r, port: 80}}",
            "readinessGates: [{conditionType: a.com/b}],");
    }

    private static IEnumerable<CheckSample> Others()
    {
        const string Stop = "container: {of: Pod/p, container: c, termination: {wait: 10, left: 15}}";
        yield return With(Stop, "a hook that waits", true, "lifecycle: {preStop: {sleep: {seconds: 10}}}");
        yield return With(Stop, "no hook", false, "workingDir: /");
        yield return With(Stop, "too short a wait", false, "lifecycle: {preStop: {exec: {command: [sleep, '5']}}}");
        yield return With(Stop, "a wait that leaves nothing", false, "lifecycle: {preStop: {exec: {command: [sleep, '25']}}}");
        const string Class = "container: {of: Pod/p, container: c, qos: Burstable, security: {runAsNonRoot: true}}";
        yield return With(Class, "a request, and the context of the Pod", true, "resources: {requests: {cpu: 1m}}",
            "securityContext: {runAsNonRoot: true},");
        yield return With(Class, "no request", false, "securityContext: {runAsNonRoot: true}");
        yield return With(Class, "another context", false, "resources: {requests: {cpu: 1m}}, securityContext: {runAsNonRoot: false}");
        yield return With("container: {of: Pod/p, container: c, image: nginx}", "another image", false, "workingDir: /");
    }

    private static IEnumerable<CheckSample> CronRuns()
    {
        const string Check = "cronRuns: {cronJob: c, schedule: \"30 2 * * 1-5\", timeZone: Asia/Seoul, whileRunning: skip}";
        yield return new(Check, "names of days", true, Cron("\"30 2 ? * MON-FRI\", timeZone: Asia/Seoul, concurrencyPolicy: Forbid"));
        yield return new(Check, "by another clock", true, Cron("\"30 17 * * 0-4\", timeZone: Etc/UTC, concurrencyPolicy: Forbid"));
        yield return new(Check, "without a zone", false, Cron("\"30 2 * * 1-5\", concurrencyPolicy: Forbid"));
        yield return new(Check, "every day", false, Cron("\"30 2 * * *\", timeZone: Asia/Seoul, concurrencyPolicy: Forbid"));
        yield return new(Check, "an interval", false, Cron("\"@every 24h\", timeZone: Asia/Seoul, concurrencyPolicy: Forbid"));
        yield return new(Check, "never", false, Cron("\"0 0 31 2 *\", timeZone: Asia/Seoul, concurrencyPolicy: Forbid"));
        yield return new(Check, "suspended", false,
            Cron("\"30 2 * * 1-5\", timeZone: Asia/Seoul, concurrencyPolicy: Forbid, suspend: true"));
        yield return new(Check, "Jobs that are suspended", false,
            Cron("\"30 2 * * 1-5\", timeZone: Asia/Seoul, concurrencyPolicy: Forbid").Replace(
                "jobTemplate: {spec: {", "jobTemplate: {spec: {suspend: true, ", StringComparison.Ordinal));
        yield return new(Check, "a deadline that is missed", false,
            Cron("\"30 2 * * 1-5\", timeZone: Asia/Seoul, concurrencyPolicy: Forbid, startingDeadlineSeconds: 5"));
        yield return new(Check, "both at once", false, Cron("\"30 2 * * 1-5\", timeZone: Asia/Seoul"));
        yield return new(Check, "a refused zone", false, Cron("\"30 2 * * 1-5\", timeZone: Asia/Soul, concurrencyPolicy: Forbid"));
        yield return new("cronRuns: {cronJob: c, whileRunning: both}", "replaced", false,
            Cron("\"30 2 * * 1-5\", concurrencyPolicy: Replace"));
        yield return new("cronRuns: {cronJob: c, whileRunning: replace}", "skipped", false,
            Cron("\"30 2 * * 1-5\", concurrencyPolicy: Forbid"));
    }

    private static IEnumerable<CheckSample> Scales()
    {
        const string Check = "scales: {autoscaler: h, target: Deployment/web, requests: [cpu], loads: [{from: 2, cpu: 100, to: 4}, "
            + "{from: 4, cpu: 25, to: 2}]}";
        yield return new(Check, "the target in per cent", true, Web + "\n---\n" + Scaler(Metric));
        yield return new(Check, "another target", false, Web + "\n---\n" + Scaler(Metric.Replace("50", "90", StringComparison.Ordinal)));
        yield return new(Check, "no request", false, Web.Replace("cpu", "memory", StringComparison.Ordinal) + "\n---\n" + Scaler(Metric));
        yield return new(Check, "another workload", false,
            Web + "\n---\n" + Scaler(Metric).Replace("name: web", "name: wbe", StringComparison.Ordinal));
        yield return new(Check, "two autoscalers", false, Web + "\n---\n" + Scaler(Metric) + "\n---\n" + Scaler(Metric, "g"));
        yield return new(Check, "a workload that is off", false,
            Web.Replace("replicas: 2", "replicas: 0", StringComparison.Ordinal) + "\n---\n" + Scaler(Metric));
        yield return new(Check, "no workload", false, Scaler(Metric));
        yield return new(Check, "no autoscaler", false, Web);
        yield return new(Check, "a metric that nobody knows", false,
            Web + "\n---\n" + Scaler("metrics: [{type: Pods, pods: {metric: {name: m}, target: {type: AverageValue, averageValue: 1}}}]"));
        yield return new(Check, "a refused target", false, Web + "\n---\n" + Scaler(Metric.Replace("50", "0", StringComparison.Ordinal)));
    }

    private static CheckSample With(string check, string name, bool passes, string container, string spec = "", string other = "") =>
        new(check, name, passes,
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{{spec} containers: [{{name: c, image: i, "
            + $"{container}}}{(other.Length > 0 ? ", " + other : "")}]}}}}")
        { Given = Config };

    private static string Cron(string schedule, string name = "c") =>
        $"{{apiVersion: batch/v1, kind: CronJob, metadata: {{name: {name}}}, spec: {{schedule: {schedule}, jobTemplate: {{spec: "
            + $"{{template: {{spec: {{restartPolicy: Never, containers: [{{name: c, image: i}}]}}}}}}}}}}}}";

    private static string Scaler(string spec, string name = "h") =>
        $"{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: {name}}}, spec: {{minReplicas: 2, "
            + $"maxReplicas: 9, scaleTargetRef: {{apiVersion: apps/v1, kind: Deployment, name: web}}, {spec}}}}}";
}
