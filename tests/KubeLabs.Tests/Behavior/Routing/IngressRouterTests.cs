using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Routing;

internal sealed class IngressRouterTests
{
    private const string Class = """
        {apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: nginx}, spec: {controller: k8s.io/ingress-nginx}}
        """;

    // "Prefix /, /aaa and /aaa/bbb" of the table "Examples", and "Multiple matches": "precedence will be given first to the longest
    // matching path".
    [TestCase("/aaa/bbb", "b")]
    [TestCase("/aaa/bbb/c", "b")]
    [TestCase("/aaa/ccc", "a")]
    [TestCase("/ccc", "root")]
    public void The_longest_path_wins(string request, string service) =>
        Assert.That(Route(Paths("Prefix / root", "Prefix /aaa a", "Prefix /aaa/bbb b"), request), Is.EqualTo(service));

    // "If two paths are still equally matched, precedence will be given to paths with an exact path type over prefix path type."
    [TestCase("Prefix /foo prefix", "Exact /foo exact", "/foo")]
    [TestCase("Exact /foo exact", "Prefix /foo prefix", "/foo")]
    [TestCase("Prefix /foo/ prefix", "Exact /foo exact", "/foo")]
    [TestCase("ImplementationSpecific /foo specific", "Exact /foo exact", "/foo")]
    public void Exact_comes_before_Prefix(string one, string other, string request) =>
        Assert.That(Route(Paths(one, other), request), Is.EqualTo("exact"));

    [Test]
    public void A_trailing_slash_makes_no_prefix_longer() =>
        Assert.That(Route(Paths("Prefix /foo first", "Prefix /foo/ second"), "/foo/bar"), Is.EqualTo("first"));

    [Test]
    public void By_text_a_longer_text_wins()
    {
        var yaml = Ingress("web", Paths("Prefix /api element", "ImplementationSpecific /apiary text"));
        Assert.That(Find(yaml, "a.com", "/apiary", ImplementationSpecific.ByText), Is.EqualTo("text"));
        Assert.That(Find(yaml, "a.com", "/apiary/x", ImplementationSpecific.ByElement), Is.EqualTo("text"));
        Assert.That(Find(yaml, "a.com", "/api/x", ImplementationSpecific.ByText), Is.EqualTo("element"));
    }

    // "Hostname wildcards": a precise host is matched before a wildcard; a rule without a host "applies to all inbound HTTP traffic".
    [TestCase("bar.foo.com", "precise")]
    [TestCase("other.foo.com", "wildcard")]
    [TestCase("foo.com", "every")]
    public void The_best_fitting_host_serves(string host, string service)
    {
        var rules = $"[{Rule("*.foo.com", "wildcard")}, {Rule("", "every")}, {Rule("bar.foo.com", "precise")}]";
        Assert.That(Find(Ingress("web", rules), host, "/x"), Is.EqualTo(service));
    }

    [Test]
    public void The_rules_of_another_host_do_not_fill_gaps()
    {
        var rules = $"[{Rule("", "every")}, {Rule("a.com", "own", "/only")}]";
        Assert.That(Find(Ingress("web", rules), "a.com", "/other"), Is.Null);
    }

    // "DefaultBackend": "If none of the hosts or paths match the HTTP request in the Ingress objects, the traffic is routed to your
    // default backend."
    [TestCase("a.com", "/own", "own")]
    [TestCase("a.com", "/other", "fallback")]
    [TestCase("b.com", "/own", "fallback")]
    public void A_default_backend_takes_the_rest(string host, string path, string service) =>
        Assert.That(Find(Ingress("web", $"[{Rule("a.com", "own", "/own")}]", Backend("fallback")), host, path), Is.EqualTo(service));

    [Test]
    public void Several_Ingresses_share_a_host()
    {
        var yaml = Ingress("one", $"[{Rule("a.com", "root")}]") + "---\n" + Ingress("two", $"[{Rule("a.com", "api", "/api")}]");
        Assert.That(Find(yaml, "a.com", "/api/x"), Is.EqualTo("api"));
        Assert.That(Find(yaml, "a.com", "/x"), Is.EqualTo("root"));
    }

    // "IngressClass": each Ingress should name a class; a controller serves those of its classes alone.
    [TestCase("ingressClassName: nginx", true)]
    [TestCase("ingressClassName: other", false)]
    [TestCase("rules: []", false)]
    public void A_class_that_exists_is_served(string spec, bool isServed)
    {
        var state = TestCluster.State($$"""
            {{Class}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web},
             spec: { {{spec}}, defaultBackend: {{Backend("web")}} } }
            """);
        var ingress = new IngressView(state.Find("networking.k8s.io", "Ingress", "default", "web")!);
        Assert.That(IngressRouter.IsServed(ingress, state, []), Is.EqualTo(isServed));
    }

    [Test]
    public void The_older_annotation_names_a_class_too()
    {
        var state = TestCluster.State($$"""
            {{Class}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web, annotations: {kubernetes.io/ingress.class: nginx} },
             spec: {defaultBackend: {{Backend("web")}} } }
            """);
        var ingress = new IngressView(state.Find("networking.k8s.io", "Ingress", "default", "web")!);
        Assert.That(ingress.ClassName, Is.EqualTo("nginx"));
    }

    // "Default IngressClass": it "will ensure that new Ingresses without an ingressClassName field specified will be assigned this".
    [Test]
    public void Without_a_class_the_default_class_serves()
    {
        var state = TestCluster.State($$"""
            {apiVersion: networking.k8s.io/v1, kind: IngressClass,
             metadata: {name: main, annotations: {ingressclass.kubernetes.io/is-default-class: "true"} }, spec: {controller: example.com/c} }
            ---
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web}, spec: {defaultBackend: {{Backend("web")}} } }
            """);
        var ingress = new IngressView(state.Find("networking.k8s.io", "Ingress", "default", "web")!);
        Assert.That(IngressRouter.IsServed(ingress, state, []), Is.True);
    }

    [Test]
    public void A_class_of_a_controller_that_does_not_run_is_not_served()
    {
        var state = TestCluster.State(Class + "\n---\n" + Ingress("web", $"[{Rule("a.com", "web")}]"));
        var ingress = new IngressView(state.Find("networking.k8s.io", "Ingress", "default", "web")!);
        Assert.That(IngressRouter.IsServed(ingress, state, ["example.com/another"]), Is.False);
    }

    [Test]
    public void A_tls_entry_is_read_with_its_hosts_and_Secret()
    {
        var state = TestCluster.State(Class + "\n---\n" + """
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web}, spec: {ingressClassName: nginx,
             tls: [{hosts: [a.com, b.com], secretName: one}, {hosts: [c.com]}], defaultBackend: {service: {name: w, port: {name: http}}}}}
            """);
        var ingress = new IngressView(state.Find("networking.k8s.io", "Ingress", "default", "web")!);
        Assert.That(ingress.Tls.Select(entry => $"{string.Join(',', entry.Hosts)}={entry.SecretName}"), Is.EqualTo(["a.com,b.com=one",
            "c.com="]));
        Assert.That(ingress.DefaultBackend!.Value.ToString(), Is.EqualTo("w:http"));
    }

    [Test]
    public void A_backend_can_be_a_resource_and_then_has_no_Service()
    {
        var state = TestCluster.State(Class + "\n---\n" + """
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web}, spec: {ingressClassName: nginx,
             defaultBackend: {resource: {apiGroup: k8s.example.com, kind: StorageBucket, name: static}}}}
            """);
        var backend = IngressRouter.Of(state, []).Find(new("a.com", "/"), ImplementationSpecific.ByElement)!.Backend;
        Assert.That((backend.Service, backend.ToString()), Is.EqualTo(((string?)null, "resource")));
    }

    private static string? Route(string rules, string path) => Find(Ingress("web", rules), "a.com", path);

    private static string? Find(
        string yaml, string host, string path, ImplementationSpecific reading = ImplementationSpecific.ByElement) =>
        IngressRouter.Of(TestCluster.State(Class + "\n---\n" + yaml), []).Find(new(host, path), reading)?.Backend.Service;

    private static string Ingress(string name, string rules, string? fallback = null) => $$"""
        {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: {{name}} },
         spec: {ingressClassName: nginx, rules: {{rules}}{{(fallback is null ? "" : $", defaultBackend: {fallback}")}} } }

        """;

    private static string Rule(string host, string service, string path = "/") =>
        $$"""{host: "{{host}}", http: {paths: [{path: {{path}}, pathType: Prefix, backend: {{Backend(service)}} }]} }""";

    private static string Paths(params string[] paths) => $$"""[{http: {paths: [{{string.Join(", ", paths.Select(Path))}}]} }]""";

    private static string Path(string words) =>
        words.Split(' ') is [var type, var path, var service] ? $$"""{path: {{path}}, pathType: {{type}}, backend: {{Backend(service)}} }""" : "";

    private static string Backend(string service) => $$"""{service: {name: {{service}}, port: {number: 80} } }""";
}
