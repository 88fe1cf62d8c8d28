namespace KubeLabs.Tests.Grading.Checks;

/// <summary>Samples of every check, passing and failing.</summary>
internal static class CheckSamples
{
    private const string Web = """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 2, selector: {matchLabels: {app: web}},
         template: {metadata: {labels: {app: web, tier: front}}, spec: {containers: [{name: c, image: i, ports: [{name: http, containerPort: 8080}]}]}}}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: decoy, labels: {tier: front}}, spec: {containers: [{name: c, image: i}]}}
        """;

    private const string Nodes = """
        {apiVersion: v1, kind: Node, metadata: {name: free}, status: {allocatable: {cpu: "4", memory: 8Gi, pods: "10"}}}
        ---
        {apiVersion: v1, kind: Node, metadata: {name: kept}, spec: {taints: [{key: team, value: a, effect: NoSchedule}]},
         status: {allocatable: {cpu: "4", memory: 8Gi, pods: "10"}}}
        """;

    private const string Classes = """
        {apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: nginx}, spec: {controller: k8s.io/ingress-nginx}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{name: http, port: 80}]}}
        """;

    private const string Starter = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i:1}]}}";

    public static IEnumerable<CheckSample> All() =>
    [
        .. Accepted(), .. Match(), .. Absent(), .. Unchanged(), .. Endpoints(), .. Routes(), .. Certificate(), .. Schedules(),
        .. NetworkSamples.All(), .. ContainerSamples.All(), .. ClusterCheckSamples.All(), .. LiveCheckSamples.All(), .. EvictionSamples.All(), .. CelSamples.All(),
    ];

    private static IEnumerable<CheckSample> Accepted()
    {
        const string Check = "accepted: {}";
        yield return new(Check, "a document that the server takes", true, Config("a"));
        yield return new(Check, "nothing", false, "# nothing");
        yield return new(Check, "a document that the server refuses", false, "{apiVersion: v1, kind: Secret, metadata: {name: A_}}");
        yield return new(Check, "one of two refused", false, Config("a") + "\n---\n{apiVersion: v1, kind: Nothing, metadata: {name: a}}");
        yield return new(Check, "no YAML", false, "a: [");
    }

    private static IEnumerable<CheckSample> Match()
    {
        const string Check = "match: [{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: 80}]}}]";
        yield return new(Check, "an object that is as asked", true, Service("ports: [{port: 80, name: http}, {port: 81, name: b}]"));
        yield return new(Check, "another value", false, Service("ports: [{port: 81}]"));
        yield return new(Check, "another name", false, Service("ports: [{port: 80}]", "webb"));
        yield return new(Check, "a refused field", false, Service("ports: [{port: '80'}]"));
        const string Any = "match: [{apiVersion: v1, kind: ConfigMap, data: {a: b}}]";
        yield return new(Any, "any object of the kind", true, Config("one", "a: b"));
        yield return new(Any, "none of the objects", false, Config("one", "a: c") + "\n---\n" + Config("two", "b: b"));
        yield return new("match: [{apiVersion: v1, kind: Secret, data: {a: b}}]", "no object of the kind", false, Config("one", "a: b"));
        yield return new("match: [{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}}]",
            "another version of the kind", true,
            "{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {name: h}, spec: {maxReplicas: 2, scaleTargetRef: {kind: Deployment, name: d, apiVersion: apps/v1}}}");
    }

    private static IEnumerable<CheckSample> Absent()
    {
        const string Check = "absent: [{apiVersion: v1, kind: Service, spec: {type: LoadBalancer}}]";
        yield return new(Check, "nothing of that kind", true, Config("a"));
        yield return new(Check, "one that does not match", true, Service("ports: [{port: 80}]"));
        yield return new(Check, "one that matches", false, Service("type: LoadBalancer, ports: [{port: 80}]"));
        yield return new(Check, "one whose field is refused", false, Service("type: Loadbalancer, ports: [{port: 80}]"));
    }

    private static IEnumerable<CheckSample> Unchanged()
    {
        const string Check = "unchanged: {object: Pod/p, container: c, from: starter}";
        yield return new(Check, "the container of the starter", true, Starter.Replace("spec: {", "spec: {hostname: h, ",
            StringComparison.Ordinal))
        { Starter = Starter };
        yield return new(Check, "another image", false, Starter.Replace("i:1", "i:2", StringComparison.Ordinal)) { Starter = Starter };
        yield return new(Check, "another container", false, Starter.Replace("name: c", "name: d",
            StringComparison.Ordinal))
        { Starter = Starter };
        yield return new(Check, "no Pod", false, Config("p")) { Starter = Starter };
        const string Whole = "unchanged: {object: ConfigMap/a, from: given, except: [data.free]}";
        yield return new(Whole, "nothing about it", true, Config("b")) { Given = Config("a", "x: one") };
        yield return new(Whole, "a listed path", true, Config("a", "x: one, free: two")) { Given = Config("a", "x: one") };
        yield return new(Whole, "another path", false, Config("a", "x: two")) { Given = Config("a", "x: one") };
    }

    private static IEnumerable<CheckSample> Endpoints()
    {
        const string Check = "endpoints: {service: web, pods: {of: Deployment/web}, only: true}";
        yield return new(Check, "the Pods and no others", true, Service("selector: {app: web}, ports: [{port: 80}]")) { Given = Web };
        yield return new(Check, "other Pods too", false, Service("selector: {tier: front}, ports: [{port: 80}]")) { Given = Web };
        yield return new(Check, "no Pod", false, Service("selector: {app: wbe}, ports: [{port: 80}]")) { Given = Web };
        yield return new(Check, "no selector", false, Service("ports: [{port: 80}]")) { Given = Web };
        yield return new(Check, "no Service", false, Config("web")) { Given = Web };
        const string Others = "endpoints: {service: web, pods: {labels: {app: web}}}";
        yield return new(Others, "others do not matter", true, Service("selector: {tier: front}, ports: [{port: 80}]")) { Given = Web };
        yield return new(Others, "nobody to reach", false, Service("selector: {app: web}, ports: [{port: 80}]"));
        const string Port = "endpoints: {service: web, pods: {of: Deployment/web}, port: 80, targetPort: 8080, selector: ignored}";
        yield return new(Port, "by number", true, Service("ports: [{port: 80, targetPort: 8080}]")) { Given = Web };
        yield return new(Port, "by name", true, Service("ports: [{port: 80, targetPort: http}]")) { Given = Web };
        yield return new(Port, "another target", false, Service("ports: [{port: 80}]")) { Given = Web };
        yield return new(Port, "a name that nobody declares", false, Service("ports: [{port: 80, targetPort: htp}]")) { Given = Web };
        yield return new(Port, "another protocol", false, Service("ports: [{port: 80, targetPort: 8080, protocol: UDP}]")) { Given = Web };
        yield return new(Port, "headless translates nothing", false, Service("clusterIP: None, ports: [{port: 80, targetPort: 8080}]"))
        { Given = Web };
        const string Named = "endpoints: {service: web, pods: {of: Deployment/web}, port: 80, targetPort: http}";
        yield return new(Named, "the port's name", true, Service("selector: {app: web}, ports: [{port: 80, targetPort: http}]")) { Given = Web };
        yield return new(Named, "the number that the name has today", false, Service("selector: {app: web}, ports: [{port: 80, targetPort: 8080}]"))
        { Given = Web };
    }

    private static IEnumerable<CheckSample> Routes()
    {
        const string Check = "routes: {ingress: web, requests: [{host: a.com, path: /, below: true, service: web, port: 80}]}";
        yield return new(Check, "every path", true, Ingress(Rule("/", "Prefix"))) { Given = Classes };
        yield return new(Check, "the port by its name", true, Ingress(Rule("/", "Prefix").Replace("number: 80", "name: http",
            StringComparison.Ordinal)))
        { Given = Classes };
        yield return new(Check, "one path alone", false, Ingress(Rule("/", "Exact"))) { Given = Classes };
        yield return new(Check, "another Service", false, Ingress(Rule("/", "Prefix", "other"))) { Given = Classes };
        yield return new(Check, "a class that does not run", false, Ingress(Rule("/", "Prefix")).Replace("nginx", "traefik",
            StringComparison.Ordinal))
        { Given = Classes };
        yield return new(Check, "a path taken away by another", false, Ingress(Rule("/", "Prefix")) + "\n---\n" + Ingress(Rule("/api",
            "Prefix", "other"), "second"))
        { Given = Classes };
        yield return new(Check, "a path of another Ingress to the same place", true, Ingress(Rule("/", "Prefix")) + "\n---\n" + Ingress(Rule("/api",
            "Prefix"), "second"))
        { Given = Classes };
        const string Other = "routes: {ingress: web, requests: [{host: b.com, path: /, below: true, served: false}]}";
        yield return new(Other, "a rule with a host", true, Ingress(Rule("/", "Prefix"))) { Given = Classes };
        yield return new(Other, "a rule for every host", false, Ingress(Rule("/", "Prefix").Replace("host: a.com, ", "", StringComparison.Ordinal)))
        { Given = Classes };
        const string Tls = "routes: {ingress: web, requests: [{host: a.com, path: /, service: web, port: 80}], tlsSecret: t}";
        yield return new(Tls, "the host in a tls entry", true, Ingress(Rule("/", "Prefix") + ", tls: [{hosts: [a.com], secretName: t}]"))
        { Given = Classes };
        yield return new(Tls, "no tls entry", false, Ingress(Rule("/", "Prefix"))) { Given = Classes };
        yield return new(Tls, "another Secret", false, Ingress(Rule("/", "Prefix") + ", tls: [{hosts: [a.com], secretName: u}]"))
        { Given = Classes };
        yield return new(Tls, "a rule without a host", false, Ingress(Rule("/", "Prefix").Replace("host: a.com, ", "",
            StringComparison.Ordinal) + ", tls: [{hosts: [a.com], secretName: t}]"))
        { Given = Classes };
    }

    private static IEnumerable<CheckSample> Certificate()
    {
        const string Pair = "certificate: {secret: testsecret-tls, keyPair: true}";
        const string Host = "certificate: {secret: testsecret-tls, hosts: [https-example.foo.com]}";
        yield return new(Pair, "a key of the certificate", true, Shipped("base64-data.yaml"));
        yield return new(Pair, "another key", false, Shipped("mistakes/other-key.yaml"));
        yield return new(Pair, "no Secret", false, Config("a"));
        yield return new(Host, "a certificate for the host", true, Shipped("base64-data.yaml"));
        yield return new(Host, "expired", false, Shipped("mistakes/expired.yaml"));
        yield return new(Host, "by its common name alone", false, Shipped("mistakes/common-name-only.yaml"));
        yield return new(Host, "no certificate at all", false,
            "{apiVersion: v1, kind: Secret, metadata: {name: testsecret-tls}, type: kubernetes.io/tls, data: {tls.crt: '', tls.key: ''}}");
    }

    private static IEnumerable<CheckSample> Schedules()
    {
        const string On = "schedules: {of: Pod/p, nodes: [kept]}";
        const string NotOn = "schedules: {of: Pod/p, notNodes: [kept]}";
        const string Taint = "schedules: {of: Pod/p, notTolerated: ['team=b:NoExecute']}";
        const string Tolerant = "tolerations: [{key: team, operator: Equal, value: a, effect: NoSchedule}], ";
        yield return new(On, "a toleration that covers the taint", true, Pod(Tolerant)) { Given = Nodes };
        yield return new(On, "no toleration", false, Pod("")) { Given = Nodes };
        yield return new(On, "a nodeName set by hand", false, Pod(Tolerant + "nodeName: kept, ")) { Given = Nodes };
        const string ByName = "schedules: {of: Pod/p, nodes: [kept], nodeNameCounts: true}";
        yield return new(ByName, "a nodeName where the kubelet takes the Pod", true, Pod("nodeName: kept, ")) { Given = Nodes };
        yield return new(ByName, "a nodeName where the kubelet refuses the Pod", false, Pod("nodeName: kept, nodeSelector: {a: b}, ")) { Given = Nodes };
        yield return new(ByName, "another node by its name", false, Pod("nodeName: free, ")) { Given = Nodes };
        yield return new(On, "no Pod", false, Config("p")) { Given = Nodes };
        yield return new("schedules: {of: Deployment/web, nodes: [free]}", "a workload", true, Web.Split("---")[0]) { Given = Nodes };
        yield return new("schedules: {of: Deployment/web, nodes: [free]}", "a workload without Pods", false,
            Web.Split("---")[0].Replace("replicas: 2", "replicas: 0", StringComparison.Ordinal))
        { Given = Nodes };
        yield return new(NotOn, "no toleration", true, Pod("")) { Given = Nodes };
        yield return new(NotOn, "a toleration that covers the taint", false, Pod(Tolerant)) { Given = Nodes };
        yield return new(NotOn, "a nodeName set by hand passes the filters by", false, Pod("nodeName: kept, ")) { Given = Nodes };
        yield return new(Taint, "another value", true, Pod(Tolerant)) { Given = Nodes };
        yield return new(Taint, "every taint", false, Pod("tolerations: [{operator: Exists}], ")) { Given = Nodes };
        yield return new(Taint, "for a while", false,
            Pod("tolerations: [{key: team, operator: Exists, effect: NoExecute, tolerationSeconds: 5}], "))
        { Given = Nodes };
    }

    private static string Config(string name, string data = "") =>
        $"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: {name}}}, data: {{{data}}}}}";

    private static string Service(string spec, string name = "web") =>
        $"{{apiVersion: v1, kind: Service, metadata: {{name: {name}}}, spec: {{{spec}}}}}";

    private static string Pod(string spec) =>
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{{spec}containers: [{{name: c, image: i}}]}}}}";

    private static string Ingress(string spec, string name = "web") =>
        $"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: {name}}}, spec: {{ingressClassName: nginx, {spec}}}}}";

    private static string Rule(string path, string type, string service = "web") =>
        $"rules: [{{host: a.com, http: {{paths: [{{path: {path}, pathType: {type}, backend: {{service: {{name: {service}, port: {{number: 80}}}}}}}}]}}}}]";

    private static string Shipped(string name) => File.ReadAllText(Path.Combine(Repository.Solutions, "networking", "tls-ingress", name));
}
