using KubeLabs.Behavior;
using KubeLabs.Manifests;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>The answers of a small cluster, before a test spoils some of them.</summary>
internal static class FakeCluster
{
    public const string Core = """
        {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","metadata":{},"items":[{"metadata":{},"versions":[
          {"version":"v1","freshness":"Current","resources":[
            {"resource":"pods","responseKind":{"group":"","version":"v1","kind":"Pod"},"scope":"Namespaced","verbs":["get","list"]},
            {"resource":"secrets","responseKind":{"group":"","version":"v1","kind":"Secret"},"scope":"Namespaced","verbs":["get","list"]},
            {"resource":"bindings","responseKind":{"group":"","version":"v1","kind":"Binding"},"scope":"Namespaced","verbs":["create"]},
            {"resource":"nodes","responseKind":{"group":"","version":"v1","kind":"Node"},"scope":"Cluster","verbs":["get","list"]},
            {"resource":"namespaces","responseKind":{"group":"","version":"v1","kind":"Namespace"},"scope":"Cluster","verbs":["get","list"]}]}]}]}
        """;

    public const string Groups = """
        {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","metadata":{},"items":[
          {"metadata":{"name":"apps"},"versions":[{"version":"v1","freshness":"Current","resources":[
            {"resource":"deployments","responseKind":{"group":"apps","version":"v1","kind":"Deployment"},"scope":"Namespaced","verbs":["list"]},
            {"resource":"replicasets","responseKind":{"group":"apps","version":"v1","kind":"ReplicaSet"},"scope":"Namespaced","verbs":["list"]}]}]},
          {"metadata":{"name":"autoscaling"},"versions":[
            {"version":"v1","freshness":"Current","resources":[{"resource":"horizontalpodautoscalers",
              "responseKind":{"group":"autoscaling","version":"v1","kind":"HorizontalPodAutoscaler"},"scope":"Namespaced","verbs":["list"]}]},
            {"version":"v2","freshness":"Current","resources":[{"resource":"horizontalpodautoscalers",
              "responseKind":{"group":"autoscaling","version":"v2","kind":"HorizontalPodAutoscaler"},"scope":"Namespaced","verbs":["list"]}]}]},
          {"metadata":{"name":"shop.example.com"},"versions":[
            {"version":"v2","freshness":"Current","resources":[
              {"resource":"carts","responseKind":{"group":"shop.example.com","version":"v2","kind":"Cart"},"scope":"Namespaced","verbs":["list"]}]},
            {"version":"v1","freshness":"Current","resources":[
              {"resource":"carts","responseKind":{"group":"shop.example.com","version":"v1","kind":"Cart"},"scope":"Namespaced","verbs":["list"]}]}]},
          {"metadata":{"name":"metrics.k8s.io"},"versions":[{"version":"v1beta1","freshness":"Stale"}]}]}
        """;

    public static GroupKind Pod { get; } = new("", "Pod");

    public static GroupKind Secret { get; } = new("", "Secret");

    public static GroupKind Namespace { get; } = new("", "Namespace");

    public static ClusterQuery Query(params GroupKind[] kinds) => new([.. kinds], ["team-a", "team-b"], []);

    /// <summary>A query for the answer to one question, with the kinds that it goes through.</summary>
    public static ClusterQuery Query(Observation observation, params GroupKind[] kinds) => new([.. kinds], ["team-a"], [observation]);

    /// <summary>A cluster that answers some paths as a test says, and all others with nothing in them.</summary>
    public static Task<ClusterUnderTest> StartAsync(params (string Path, Func<LoopbackExchange, Task> Answer)[] answers) =>
        ClusterUnderTest.StartAsync(exchange => AnswerAsync(exchange, answers));

    public static string List(string kind, params string[] items) => Page(kind, "", items);

    public static string Page(string kind, string next, params string[] items) =>
        $$"""{"kind":"{{kind}}List","apiVersion":"v1","metadata":{"resourceVersion":"1","continue":"{{next}}"},"items":[{{string.Join(',', items)}}]}""";

    public static string Item(string ns, string name, string more = "") =>
        $$$"""{"metadata":{"name":"{{{name}}}","namespace":"{{{ns}}}","uid":"{{{name}}}-uid"{{{more}}}}}""";

    public static string Status(int code, string reason, string message = "no") =>
        $$"""{"kind":"Status","apiVersion":"v1","status":"Failure","message":"{{message}}","reason":"{{reason}}","code":{{code}}}""";

    public static Func<LoopbackExchange, Task> Refusing(int code, string reason) => exchange => exchange.JsonAsync(Status(code, reason), code);

    private static Task AnswerAsync(LoopbackExchange exchange, (string Path, Func<LoopbackExchange, Task> Answer)[] answers)
    {
        var path = exchange.Request.Path;
        var own = Array.Find(answers, answer => answer.Path == path).Answer;
        if (own is not null) return own(exchange);
        return exchange.JsonAsync(path switch
        {
            "/api" => Core,
            "/apis" => Groups,
            _ => List("Anything"),
        });
    }
}
