namespace KubeLabs.Tests.Grading.Checks;

/// <summary>Samples of the checks that ask what a whole cluster would do.</summary>
internal static class ClusterCheckSamples
{
    private const string Team = """
        {apiVersion: v1, kind: Namespace, metadata: {name: team-a}}
        ---
        {apiVersion: v1, kind: ServiceAccount, metadata: {name: viewer, namespace: team-a}}
        """;

    private const string Zones = """
        {apiVersion: v1, kind: Node, metadata: {name: a1, labels: {kubernetes.io/hostname: a1, zone: a}}, status: {allocatable: {cpu: "4", memory: 8Gi, pods: "10"}}}
        ---
        {apiVersion: v1, kind: Node, metadata: {name: a2, labels: {kubernetes.io/hostname: a2, zone: a}}, status: {allocatable: {cpu: "4", memory: 8Gi, pods: "10"}}}
        ---
        {apiVersion: v1, kind: Node, metadata: {name: b1, labels: {kubernetes.io/hostname: b1, zone: b}}, status: {allocatable: {cpu: "4", memory: 8Gi, pods: "10"}}}
        """;

    private const string Volumes = """
        {apiVersion: v1, kind: PersistentVolume, metadata: {name: big}, spec: {capacity: {storage: 5Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /a}, storageClassName: manual}}
        ---
        {apiVersion: v1, kind: PersistentVolume, metadata: {name: small}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /b}, storageClassName: manual}}
        """;

    public static IEnumerable<CheckSample> All() => [.. Spreads(), .. Allowed(), .. Rollout(), .. Binds(), .. Mounts()];

    private static IEnumerable<CheckSample> Spreads()
    {
        const string Check = "spreads: {of: Deployment/web, replicas: 2, nodes: [a1, a2, b1], perNode: 1, evenOver: zone}";
        yield return new(Check, "no two in a zone", true, Spread(Affinity("requiredDuringSchedulingIgnoredDuringExecution: [{TERM}]", "zone"))) { Given = Zones };
        yield return new(Check, "even by a constraint", true, Spread(Constraint("zone"))) { Given = Zones };
        yield return new(Check, "no two on a node, but two in a zone", false, Spread(Constraint("kubernetes.io/hostname"))) { Given = Zones };
        yield return new(Check, "a preference", false,
            Spread(Affinity("preferredDuringSchedulingIgnoredDuringExecution: [{weight: 100, podAffinityTerm: {TERM}}]", "zone")))
        { Given = Zones };
        yield return new(Check, "no rule", false, Spread("")) { Given = Zones };
        yield return new(Check, "another number of Pods", false, Spread(Constraint("zone"), 3)) { Given = Zones };
        yield return new(Check, "a rule that nothing satisfies", false, Spread("nodeSelector: {zone: c}, ")) { Given = Zones };
        yield return new(Check, "no workload", false, "{apiVersion: v1, kind: ConfigMap, metadata: {name: web}}") { Given = Zones };
        yield return new("spreads: {of: Deployment/web, replicas: 2, nodes: [b1]}", "another node", false, Spread("")) { Given = Zones };
    }

    private static IEnumerable<CheckSample> Allowed()
    {
        const string Can = "subject: team-a/ServiceAccount/viewer, can: [{verbs: [get, list], resources: [pods], namespace: team-a}]";
        const string Check = $"allowed: {{{Can}, nothingElse: true, nobodyElse: true}}";
        yield return new(Check, "a Role and its binding", true, Role("[get, list]", "[pods]") + Binding()) { Given = Team };
        yield return new(Check, "a group that has no such resource", true, Role("[get, list]", "[pods]", "['', apps]") + Binding()) { Given = Team };
        yield return new(Check, "the user that the account is", true, Role("[get, list]", "[pods]") + Binding("{kind: User, name: 'system:serviceaccount:team-a:viewer'}"))
        { Given = Team };
        yield return new(Check, "a verb less", false, Role("[get]", "[pods]") + Binding()) { Given = Team };
        yield return new(Check, "a verb more", false, Role("[get, list, delete]", "[pods]") + Binding()) { Given = Team };
        yield return new(Check, "a resource more", false, Role("[get, list]", "[pods, pods/log]") + Binding()) { Given = Team };
        yield return new(Check, "every verb", false, Role("['*']", "[pods]") + Binding()) { Given = Team };
        yield return new(Check, "objects of one name alone", false, Role("[get, list]", "[pods], resourceNames: [web]") + Binding()) { Given = Team };
        yield return new(Check, "no binding", false, Role("[get, list]", "[pods]")) { Given = Team };
        yield return new(Check, "a binding to a Role that is not there", false, Role("[get, list]", "[pods]", name: "other") + Binding()) { Given = Team };
        yield return new(Check, "another account", false, Role("[get, list]", "[pods]") + Binding("{kind: ServiceAccount, name: default, namespace: team-a}"))
        { Given = Team };
        yield return new(Check, "everyone in the namespace", false, Role("[get, list]", "[pods]") + Binding("{kind: Group, name: 'system:serviceaccounts:team-a'}"))
        { Given = Team };
        yield return new(Check, "everywhere", false, (Role("[get, list]", "[pods]") + Binding()).Replace("kind: Role", "kind: ClusterRole",
            StringComparison.Ordinal).Replace(", namespace: team-a }", "}", StringComparison.Ordinal))
        { Given = Team };
        const string Not = $"allowed: {{{Can}, cannot: [{{verbs: [get], resources: [secrets], namespace: team-a}}]}}";
        yield return new(Not, "more, but not that", true, Role("[get, list, watch]", "[pods, services]") + Binding()) { Given = Team };
        yield return new(Not, "that, for one object", false, Role("[get, list]", "[pods]") + Binding() + Role("[get]", "[secrets], resourceNames: [s]", name: "more")
            + Binding(name: "more"))
        { Given = Team };
        yield return new("allowed: {subject: Group/ops, can: [{verbs: [get], resources: [pods], clusterWide: true}]}", "a group", true, """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: b}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: ops}]
            """);
    }

    private static IEnumerable<CheckSample> Rollout()
    {
        const string Check = "rollout: {of: Deployment/web, minReady: 4, maxPods: 5}";
        var given = Deployment("i:1", "");
        yield return new(Check, "one more at a time", true, Deployment("i:2", "{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}")) { Given = given };
        yield return new(Check, "shares that round to the same", true, Deployment("i:2", "{rollingUpdate: {maxSurge: 20%, maxUnavailable: 20%}}")) { Given = given };
        yield return new(Check, "the defaults", false, Deployment("i:2", "")) { Given = given };
        yield return new(Check, "too many", false, Deployment("i:2", "{rollingUpdate: {maxSurge: 30%, maxUnavailable: 0}}")) { Given = given };
        yield return new(Check, "all at once", false, Deployment("i:2", "{type: Recreate}")) { Given = given };
        yield return new(Check, "nothing new", false, Deployment("i:1", "{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}")) { Given = given };
        yield return new(Check, "a probe at a port that is not there", false, Deployment("i:2", "{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}").Replace(
            "name: c, ", "name: c, readinessProbe: {tcpSocket: {port: http} }, ", StringComparison.Ordinal))
        { Given = given };
        yield return new(Check, "paused", false, Deployment("i:2", "{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}, paused: true")) { Given = given };
    }

    private static IEnumerable<CheckSample> Binds()
    {
        const string Check = "binds: {claim: c, volume: small}";
        yield return new(Check, "the smallest that fits", true, Claim("500Mi", "storageClassName: manual")) { Given = Volumes };
        yield return new(Check, "by name", true, Claim("1Gi", "storageClassName: manual, volumeName: small")) { Given = Volumes };
        yield return new(Check, "too much", false, Claim("2Gi", "storageClassName: manual")) { Given = Volumes };
        yield return new(Check, "another class", false, Claim("1Gi", "storageClassName: other")) { Given = Volumes };
        yield return new(Check, "the default class", false, Claim("1Gi", "volumeMode: Filesystem")) { Given = Volumes };
        yield return new(Check, "a claim that may take it first", false,
            Claim("1Gi", "storageClassName: manual") + "\n---\n" + Claim("1Gi", "storageClassName: manual", "rival"))
        { Given = Volumes };
        yield return new(Check, "no claim", false, Claim("1Gi", "storageClassName: manual", "d")) { Given = Volumes };
        const string Made = "binds: {claim: c, provisionedBy: standard}";
        yield return new(Made, "the default class makes it", true, Claim("1Gi", "volumeMode: Filesystem")) { Given = Volumes };
        yield return new(Made, "another class", false, Claim("1Gi", "storageClassName: manual")) { Given = Volumes };
    }

    private static IEnumerable<CheckSample> Mounts()
    {
        const string Check = "binds: {claim: c, volume: small, mountedBy: Pod/p, path: /data}";
        var claim = Claim("1Gi", "storageClassName: manual") + "\n---\n";
        yield return new(Check, "a mount of the claim", true, claim + Store("c", "/data/")) { Given = Volumes };
        yield return new(Check, "a block device", false,
            Claim("1Gi", "storageClassName: manual, volumeMode: Block") + "\n---\n" + Store("c", "/data/"))
        { Given = Volumes.Replace("spec: {", "spec: {volumeMode: Block, ", StringComparison.Ordinal) };
        yield return new(Check, "a mount elsewhere", false, claim + Store("c", "/dat")) { Given = Volumes };
        yield return new(Check, "a mount of another volume", false, claim + Store("c", "/data", "scratch")) { Given = Volumes };
        yield return new(Check, "another claim", false, claim + Store("d", "/data")) { Given = Volumes };
        yield return new(Check, "no Pod", false, claim) { Given = Volumes };
    }

    private static string Store(string claim, string path, string volume = "data") => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec:
          volumes: [{name: data, persistentVolumeClaim: {claimName: {{claim}} } }, {name: scratch, emptyDir: {} }]
          containers: [{name: c, image: i, volumeMounts: [{name: {{volume}}, mountPath: {{path}} }] }]
        """;

    private static string Spread(string rules, int replicas = 2) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: {{replicas}}
          selector: {matchLabels: {app: web} }
          template:
            metadata: {labels: {app: web} }
            spec: { {{rules}}containers: [{name: c, image: i}] }
        """;

    private static string Affinity(string terms, string key) => "affinity: {podAntiAffinity: {"
        + terms.Replace("TERM", $"labelSelector: {{matchLabels: {{app: web}}}}, topologyKey: {key}", StringComparison.Ordinal) + "}}, ";

    private static string Constraint(string key) => "topologySpreadConstraints: [{maxSkew: 1, whenUnsatisfiable: DoNotSchedule, "
        + $"labelSelector: {{matchLabels: {{app: web}}}}, topologyKey: {key}}}], ";

    private static string Role(string verbs, string resources, string groups = "['']", string name = "r") => $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: {{name}}, namespace: team-a }
        rules: [{apiGroups: {{groups}}, resources: {{resources}}, verbs: {{verbs}} }]

        """;

    private static string Binding(string subject = "{kind: ServiceAccount, name: viewer, namespace: team-a}", string name = "r") => $$"""
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: {{name}}, namespace: team-a }
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: {{name}} }
        subjects: [{{subject}}]
        ---

        """;

    private static string Deployment(string image, string strategy) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 4
          selector: {matchLabels: {app: web} }
          strategy: {{(strategy.Length == 0 ? "{}" : strategy.Split(", paused")[0])}}
          paused: {{(strategy.Contains("paused", StringComparison.Ordinal) ? "true" : "false")}}
          template:
            metadata: {labels: {app: web} }
            spec: {containers: [{name: c, image: "{{image}}"}] }
        """;

    private static string Claim(string size, string more, string name = "c") => $$"""
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: {{name}} }
        spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: {{size}} } }, {{more}} }
        """;
}
