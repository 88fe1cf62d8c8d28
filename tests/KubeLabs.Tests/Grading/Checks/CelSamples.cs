namespace KubeLabs.Tests.Grading.Checks;

/// <summary>Samples of the check of expressions.</summary>
internal static class CelSamples
{
    private const string Web = """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 2, selector: {matchLabels: {app: web}},
         template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: 'i:1', resources: {limits: {memory: 128Mi}}}]}}}}
        """;

    public static IEnumerable<CheckSample> All()
    {
        const string Replicas = "cel: {for: Deployment/web, expression: 'object.spec.replicas >= 2 && object.spec.strategy.type == \"RollingUpdate\"'}";
        yield return new(Replicas, "true, by what the server defaults", true, Web);
        yield return new(Replicas, "false", false, Web.Replace("replicas: 2", "replicas: 1", StringComparison.Ordinal));
        yield return new(Replicas, "no such object", false, Web.Replace("{name: web}, spec", "{name: wep}, spec", StringComparison.Ordinal));
        yield return new(Replicas, "a refused field", false, Web.Replace("replicas: 2", "replicas: two", StringComparison.Ordinal));
        const string Limits = "cel: {for: Deployment/web, expression: 'object.spec.template.spec.containers.all(c, "
            + "quantity(c.resources.limits.memory).compareTo(quantity(\"256Mi\")) <= 0)'}";
        yield return new(Limits, "a quantity within bounds", true, Web);
        yield return new(Limits, "no limit at all", false, Web.Replace("memory", "cpu", StringComparison.Ordinal).Replace("128Mi", "1", StringComparison.Ordinal));
        yield return new(Limits, "too much", false, Web.Replace("128Mi", "1Gi", StringComparison.Ordinal));
        const string Count = "cel: {objects: [ConfigMap], expression: 'objects.filter(o, o.kind == \"ConfigMap\" && o.metadata.name.startsWith(\"c-\")).size() == given.size() - given.size() + 1'}";
        yield return new(Count, "over all objects", true, "{apiVersion: v1, kind: ConfigMap, metadata: {name: c-1}}");
        yield return new(Count, "one too few", false, Web);
        foreach (var sample in Model()) yield return sample;
    }

    // What the model answers.
    private static IEnumerable<CheckSample> Model()
    {
        const string Service = "---\n{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}";
        const string Nodes = "{apiVersion: v1, kind: Node, metadata: {name: free}, status: {allocatable: {cpu: '4', memory: 8Gi, pods: '10'}}}\n---\n"
            + "{apiVersion: v1, kind: Node, metadata: {name: held}, spec: {taints: [{key: a, effect: NoSchedule}]}, status: {allocatable: {cpu: '4', memory: 8Gi, pods: '10'}}}";
        const string Role = "{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: r}, rules: [{apiGroups: [apps], resources: [deployments], verbs: [get]}]}\n---\n"
            + "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}, "
            + "subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: jane}]}";
        const string Pods = "cel: {expression: 'pods.filter(p, p.metadata.?labels.app.orValue(\"\") == \"web\").size() == 2'}";
        yield return new(Pods, "the Pods of all workloads", true, Web);
        yield return new(Pods, "none of them", false, "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i}]}}");
        yield return new(Pods, "a refused number of Pods", false, Web.Replace("replicas: 2", "replicas: -1", StringComparison.Ordinal));
        const string Own = "cel: {for: Deployment/web, expression: 'object.pods().size() == 2 && object.pods().all(p, p.spec.containers[0].image == \"i:1\")'}";
        yield return new(Own, "the Pods of a workload", true, Web);
        yield return new(Own, "another image", false, Web.Replace("i:1", "i:2", StringComparison.Ordinal));
        const string Endpoints = "cel: {for: Service/web, expression: 'object.endpoints().size() == 2'}";
        yield return new(Endpoints, "the Pods behind a Service", true, Web + "\n" + Service);
        yield return new(Endpoints, "a selector that selects nothing", false, Web + "\n" + Service.Replace("app: web", "app: wep", StringComparison.Ordinal));
        const string Schedulable = "cel: {for: Deployment/web, expression: 'object.schedulableOn(\"free\") && !object.schedulableOn(\"held\")'}";
        yield return new(Schedulable, "nodes that fit or do not", true, Web) { Given = Nodes };
        yield return new(Schedulable, "no Pod at all", false, Web.Replace("replicas: 2", "replicas: 0", StringComparison.Ordinal)) { Given = Nodes };
        yield return new(Schedulable, "a toleration too many", false, Web.Replace("containers:", "tolerations: [{operator: Exists}], containers:", StringComparison.Ordinal)) { Given = Nodes };
        const string Selects = "cel: {for: Deployment/web, expression: 'selects(object.spec.selector, {\"app\": \"web\"}) && !selects({\"app\": \"db\"}, object.spec.template.metadata.labels)'}";
        yield return new(Selects, "selectors in both notations", true, Web);
        yield return new(Selects, "other labels", false, Web.Replace("app: web", "app: db", StringComparison.Ordinal));
        const string Can = "cel: {expression: 'can(\"User/jane\", \"get\", \"deployments.apps\", \"default\") && !can(\"User/jane\", \"get\", \"pods\", \"\")'}";
        yield return new(Can, "what RBAC allows", true, Role);
        yield return new(Can, "another verb", false, Role.Replace("verbs: [get]", "verbs: [list]", StringComparison.Ordinal));
        yield return new(Can, "a refused rule", false, Role.Replace("resources: [deployments]", "resources: []", StringComparison.Ordinal));
    }
}
