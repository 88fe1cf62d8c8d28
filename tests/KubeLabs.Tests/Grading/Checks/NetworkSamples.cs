namespace KubeLabs.Tests.Grading.Checks;

/// <summary>Samples of the checks of the network, of StatefulSets and of quotas.</summary>
internal static class NetworkSamples
{
    private const string Pods = """
        {apiVersion: v1, kind: Pod, metadata: {name: db, labels: {app: db}}, spec: {containers: [{name: c, image: i, ports: [{name: pg, containerPort: 5432}]}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: api, labels: {role: api}}, spec: {containers: [{name: c, image: i}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: web, labels: {role: web}}, spec: {containers: [{name: c, image: i}]}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: db}, spec: {selector: {app: db}, ports: [{port: 80, targetPort: pg}]}}
        """;

    private const string Set = """
        {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, replicas: 2, selector: {matchLabels: {app: db}},
         template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: i, volumeMounts: [{name: data, mountPath: /data}]}]}},
         volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: db}, spec: {clusterIP: None, selector: {app: db}, ports: [{name: pg, port: 5432}]}}
        """;

    private const string Quota = """
        {apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {requests.cpu: "1", pods: "3"}}}
        ---
        {apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {limits: [{type: Container, defaultRequest: {cpu: 100m}}]}}
        """;

    public static IEnumerable<CheckSample> All() => [.. Reachable(), .. Dns(), .. Claims(), .. Quotas()];

    private static IEnumerable<CheckSample> Reachable()
    {
        const string Denied = "reachable: {matrix: [{from: {except: [{labels: {role: api}}]}, to: {labels: {app: db}}, verdict: denied}]}";
        yield return new(Denied, "one source let in", true, Policy("ingress: [{from: [{podSelector: {matchLabels: {role: api}}}]}]")) { Given = Pods };
        yield return new(Denied, "no policy", false, "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}") { Given = Pods };
        yield return new(Denied, "sources that nobody made yet", false,
            Policy("ingress: [{from: [{podSelector: {matchExpressions: [{key: role, operator: In, values: [api, job]}]}}]}]"))
        { Given = Pods };
        yield return new(Denied, "addresses outside", false,
            Policy("ingress: [{from: [{podSelector: {matchLabels: {role: api}}}, {ipBlock: {cidr: 192.0.2.0/24}}]}]"))
        { Given = Pods };
        yield return new(Denied, "nobody to judge", false, Policy("ingress: []"));
        const string Ports = "reachable: {matrix: [{from: {of: Pod/api}, to: {of: Pod/db}, port: 5432, verdict: allowed}, "
            + "{from: {pod: {role: api}}, to: {of: Pod/db}, port: {except: [5432]}, verdict: denied}, "
            + "{from: {of: Pod/db}, to: {dns: true}, port: 53, protocol: UDP, verdict: allowed}, "
            + "{from: {address: 203.0.113.9}, to: {namespace: default}, port: 5432, verdict: allowed}]}";
        yield return new(Ports, "a range of one port, open to the world", true, Policy("ingress: [{ports: [{port: 5432, endPort: 5432}]}]")) { Given = Pods };
        yield return new(Ports, "another protocol too", false, Policy("ingress: [{ports: [{port: 5432}, {port: 5432, protocol: UDP}]}]")) { Given = Pods };
        yield return new(Ports, "DNS forgotten", false, Policy("policyTypes: [Ingress, Egress], ingress: [{ports: [{port: 5432}]}]")) { Given = Pods };
        const string Service = "reachable: {matrix: [{from: {of: Pod/web}, to: {of: Service/db}, port: 80, verdict: denied}]}";
        yield return new(Service, "behind a Service", true, Policy("ingress: []")) { Given = Pods };
        yield return new(Service, "the port where the Service ends", false, Policy("ingress: [{ports: [{port: pg}]}]")) { Given = Pods };
    }

    private static IEnumerable<CheckSample> Dns()
    {
        const string Each = "dns: {lookups: [{name: '{pod}.db.default.svc.cluster.local', each: {of: StatefulSet/db}}]}";
        yield return new(Each, "a name for each Pod", true, Set);
        yield return new(Each, "a Service with a cluster IP", false, Set.Replace("clusterIP: None, ", "", StringComparison.Ordinal));
        yield return new(Each, "another serviceName", false, Set.Replace("serviceName: db", "serviceName: postgres", StringComparison.Ordinal));
        yield return new(Each, "a selector that matches nothing", false, Set.Replace("selector: {app: db}, ports", "selector: {app: d}, ports", StringComparison.Ordinal));
        const string Names = "dns: {lookups: [{name: db, pods: {of: StatefulSet/db}}, {name: db.default, from: kube-system, pods: {of: StatefulSet/db}}]}";
        yield return new(Names, "short names", true, Set);
        yield return new(Names, "a cluster IP", false, Set.Replace("clusterIP: None, ", "", StringComparison.Ordinal));
        const string Address = "dns: {lookups: [{name: db, clusterIP: Service/db}]}";
        yield return new(Address, "a cluster IP", true, Set.Replace("clusterIP: None, ", "", StringComparison.Ordinal));
        yield return new(Address, "Pods", false, Set);
        const string Alias = "dns: {lookups: [{name: legacy, alias: db.example.com}]}";
        yield return new(Alias, "another name", true, External("db.example.com."));
        yield return new(Alias, "another one", false, External("db.example.org"));
        yield return new(Alias, "no such name", false, Set);
    }

    private static IEnumerable<CheckSample> Claims()
    {
        const string Check = "claims: {of: StatefulSet/db, container: db, mountPath: /data/, size: 1024Mi}";
        yield return new(Check, "a claim for each Pod", true, Set);
        yield return new(Check, "another size", false, Set.Replace("1Gi", "1G", StringComparison.Ordinal));
        yield return new(Check, "another path", false, Set.Replace("mountPath: /data", "mountPath: /date", StringComparison.Ordinal));
        yield return new(Check, "a mount of something else", false, Set
            .Replace("{containers", "{volumes: [{name: tmp, emptyDir: {}}], containers", StringComparison.Ordinal)
            .Replace("{name: data, mountPath", "{name: tmp, mountPath", StringComparison.Ordinal));
        yield return new(Check, "a block device", false, Set.Replace("spec: {accessModes", "spec: {volumeMode: Block, accessModes", StringComparison.Ordinal));
        yield return new(Check, "read-only", false, Set.Replace("/data}", "/data, readOnly: true}", StringComparison.Ordinal));
        yield return new(Check, "a mode that nobody can write with", false, Set.Replace("ReadWriteOnce", "ReadOnlyMany", StringComparison.Ordinal));
        yield return new(Check, "a mode that the class cannot make", false, Set.Replace("ReadWriteOnce", "ReadWriteMany", StringComparison.Ordinal));
        yield return new(Check, "a class that does not exist", false, Set.Replace("spec: {accessModes", "spec: {storageClassName: fast, accessModes", StringComparison.Ordinal));
        yield return new(Check, "another container", false, Set.Replace("[{name: db, image", "[{name: pg, image", StringComparison.Ordinal));
        yield return new(Check, "no Pods", false, Set.Replace("replicas: 2", "replicas: 0", StringComparison.Ordinal));
    }

    private static IEnumerable<CheckSample> Quotas()
    {
        const string Check = "quota: {namespace: default, pods: [{count: 2, requests: {cpu: 400m}, verdict: admitted}, {requests: {cpu: 201m}, verdict: overQuota}, "
            + "{sees: {cpu: 100m}, verdict: admitted}, {requests: {cpu: 1m}, verdict: refused}]}";
        yield return new(Check, "amounts and defaults", true, Quota);
        yield return new(Check, "a quota that the server refuses beside it", true,
            Quota + "\n---\n{apiVersion: v1, kind: ResourceQuota, metadata: {name: other}, spec: {hard: {cpu: 1CPU}}}");
        yield return new(Check, "too much", false, Quota.Replace("\"1\"", "\"2\"", StringComparison.Ordinal));
        yield return new(Check, "too little", false, Quota.Replace("\"1\"", "700m", StringComparison.Ordinal));
        yield return new(Check, "another default", false, Quota.Replace("100m", "150m", StringComparison.Ordinal));
        yield return new(Check, "more Pods", false, Quota.Replace("\"3\"", "\"4\"", StringComparison.Ordinal));
        yield return new(Check, "refused for another reason", false, Quota.Replace("{type: Container,", "{type: Container, max: {cpu: 500m}, min: {cpu: 300m},", StringComparison.Ordinal)
            .Replace("defaultRequest: {cpu: 100m}", "defaultRequest: {cpu: 300m}", StringComparison.Ordinal).Replace("\"1\"", "800m", StringComparison.Ordinal));
    }

    private static string Policy(string rules) =>
        $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: p}}, spec: {{podSelector: {{matchLabels: {{app: db}}}}, {rules}}}}}";

    private static string External(string name) =>
        $"{{apiVersion: v1, kind: Service, metadata: {{name: legacy}}, spec: {{type: ExternalName, externalName: {name}}}}}";
}
