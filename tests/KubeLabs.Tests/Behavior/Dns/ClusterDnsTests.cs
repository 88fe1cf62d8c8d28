using KubeLabs.Behavior;
using KubeLabs.Tests.Behavior.Scheduling;

namespace KubeLabs.Tests.Behavior.Dns;

/// <summary>Each test speaks of a sentence of the page "DNS for Services and Pods", or of the specification that it refers to.</summary>
internal sealed class ClusterDnsTests
{
    private const string Objects = """
        {apiVersion: v1, kind: Namespace, metadata: {name: other}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{name: http, port: 80}, {name: dns, port: 53, protocol: UDP}]}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: peers}, spec: {clusterIP: None, selector: {app: web}, ports: [{name: http, port: 80}]}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: empty}, spec: {clusterIP: None, selector: {app: nobody}, ports: [{port: 80}]}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: ext}, spec: {type: ExternalName, externalName: db.example.com}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: alias}, spec: {type: ExternalName, externalName: web.default.svc.cluster.local}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: loop}, spec: {type: ExternalName, externalName: loop.default.svc.cluster.local}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: web, namespace: other}, spec: {selector: {app: web}, ports: [{port: 80}]}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: db}, spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: web}}, spec: {hostname: one, subdomain: peers, containers: [{name: c, image: i}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: b, labels: {app: web}}, spec: {hostname: two, subdomain: web, containers: [{name: c, image: i}]}}
        ---
        {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, replicas: 2, selector: {matchLabels: {app: db}},
         template: {metadata: {labels: {app: db}}, spec: {containers: [{name: c, image: i}]}}}}
        """;

    // "Services", A records: a normal Service's name is its cluster IP, a headless one's the addresses of its Pods.
    [TestCase("web.default.svc.cluster.local", "ClusterAddress web")]
    [TestCase("WEB.default.svc.cluster.local", "ClusterAddress web")]
    [TestCase("peers.default.svc.cluster.local", "Pods a b")]
    [TestCase("empty.default.svc.cluster.local", "NoAddress")]
    [TestCase("web.nowhere.svc.cluster.local", "NoSuchName")]
    [TestCase("web.default.cluster.local", "NoSuchName")]
    [TestCase("kubernetes.default.svc.cluster.local", "ClusterAddress kubernetes")]
    // Page "Service", ExternalName: the DNS answers with a CNAME record.
    [TestCase("ext.default.svc.cluster.local", "Outside db.example.com")]
    [TestCase("alias.default.svc.cluster.local", "ClusterAddress web")]
    [TestCase("loop.default.svc.cluster.local", "NoSuchName")]
    // "SRV records": for named ports, _port._protocol before the Service's name.
    [TestCase("_http._tcp.web.default.svc.cluster.local", "ClusterAddress web :80")]
    [TestCase("_dns._udp.web.default.svc.cluster.local", "ClusterAddress web :53")]
    [TestCase("_http._udp.web.default.svc.cluster.local", "NoSuchName")]
    [TestCase("_http._tcp.peers.default.svc.cluster.local", "Pods a b :80")]
    [TestCase("_http._tcp.ext.default.svc.cluster.local", "NoSuchName")]
    // "Pod's hostname and subdomain fields": a headless Service of the subdomain's name gives the Pod a name below it.
    [TestCase("one.peers.default.svc.cluster.local", "Pods a")]
    [TestCase("two.peers.default.svc.cluster.local", "NoSuchName")]
    [TestCase("two.web.default.svc.cluster.local", "NoSuchName")]
    // Page "StatefulSet", "Stable Network ID": $(podname).$(governing service domain).
    [TestCase("db-0.db.default.svc.cluster.local", "Pods db-0")]
    [TestCase("db-1.db.default.svc.cluster.local", "Pods db-1")]
    [TestCase("db-2.db.default.svc.cluster.local", "NoSuchName")]
    [TestCase("db-0.peers.default.svc.cluster.local", "NoSuchName")]
    // "Pods", A records: the address with dashes.
    [TestCase("10-244-1-5.default.pod.cluster.local", "Addresses 10.244.1.5")]
    [TestCase("web.default.pod.cluster.local", "NoSuchName")]
    [TestCase("example.com", "Outside")]
    public void A_full_name_stands_for(string name, string answer) =>
        Assert.That(Text(ClusterDns.Of(TestCluster.State(Objects)).Lookup(name)), Is.EqualTo(answer));

    // "Namespaces of Services": a query without a namespace is for the Pod's own one.
    [TestCase("web", "default", "web.default.svc.cluster.local")]
    [TestCase("web", "other", "web.other.svc.cluster.local")]
    [TestCase("web.default", "other", "web.default.svc.cluster.local")]
    [TestCase("web.default.svc", "other", "web.default.svc.cluster.local")]
    [TestCase("web.default.svc.cluster.local", "other", "web.default.svc.cluster.local")]
    [TestCase("web.default.svc.cluster.local.", "other", "web.default.svc.cluster.local")]
    [TestCase("db-0.db", "default", "db-0.db.default.svc.cluster.local")]
    [TestCase("db-0.db.default", "other", "db-0.db.default.svc.cluster.local")]
    public void A_short_name_is_searched(string name, string ns, string found)
    {
        var answer = ClusterDns.Of(TestCluster.State(Objects)).Resolve(name, DnsClient.In(ns));
        Assert.That((answer.IsFound, answer.Name), Is.EqualTo((true, found)));
    }

    [TestCase("peers", "other")]
    [TestCase("web.", "default")]
    [TestCase("db-0", "default")]
    public void What_is_not_there_is_not_found(string name, string ns) =>
        Assert.That(ClusterDns.Of(TestCluster.State(Objects)).Resolve(name, DnsClient.In(ns)).IsFound, Is.False);

    // "Pod's DNS Policy" and "Pod's DNS Config".
    [TestCase("", true)]
    [TestCase("dnsPolicy: ClusterFirst, ", true)]
    [TestCase("hostNetwork: true, ", false)]
    [TestCase("hostNetwork: true, dnsPolicy: ClusterFirstWithHostNet, ", true)]
    [TestCase("dnsPolicy: Default, ", false)]
    [TestCase("dnsPolicy: None, dnsConfig: {nameservers: [192.0.2.1], searches: [default.svc.cluster.local]}, ", false)]
    [TestCase("dnsPolicy: None, dnsConfig: {nameservers: [10.96.0.10]}, ", false)]
    [TestCase("dnsPolicy: None, dnsConfig: {nameservers: [10.96.0.10], searches: [default.svc.cluster.local]}, ", true)]
    [TestCase("dnsConfig: {options: [{name: ndots, value: '0'}]}, ", true)]
    public void A_Pods_policy_decides_whether_it_finds_the_Service(string spec, bool isFound)
    {
        var state = TestCluster.State(
            $"{Objects}\n---\n{{apiVersion: v1, kind: Pod, metadata: {{name: client}}, spec: {{{spec}containers: [{{name: c, image: i}}]}}}}");
        var dns = ClusterDns.Of(state);
        var client = dns.ClientOf(state.Pods.Single(pod => pod.Pod.Name == "client"));
        Assert.That(dns.Resolve("web", client).IsFound, Is.EqualTo(isFound));
    }

    // "Pod's DNS Config": domains are appended, and from ndots dots on a name is tried first as it stands.
    [Test]
    public void Names_are_tried_in_the_order_of_the_search_path()
    {
        Assert.That(DnsClient.In("ns").Candidates("a.b"), Is.EqualTo(
            (string[])["a.b.ns.svc.cluster.local", "a.b.svc.cluster.local", "a.b.cluster.local", "a.b"]));
        Assert.That((DnsClient.In("ns") with { Dots = 1 }).Candidates("a.b")[0], Is.EqualTo("a.b"));
        Assert.That(DnsClient.In("ns").Candidates("a.b."), Is.EqualTo((string[])["a.b"]));
    }

    // "Services": a headless name has the ready Pods; page "Service", publishNotReadyAddresses: the others too.
    [TestCase("", "Pods a b")]
    [TestCase("publishNotReadyAddresses: true, ", "Pods a b new")]
    public void Pods_that_are_not_ready_have_no_address(string field, string answer)
    {
        var state = TestCluster.State(Objects.Replace("{clusterIP: None, selector: {app: web}", $"{{clusterIP: None, {field}selector: {{app: web}}", StringComparison.Ordinal))
            .With(Scenario.Pod(labels: "{'app':'web'}", status: "{'phase':'Running','conditions':[{'type':'Ready','status':'False'}]}"));
        Assert.That(Text(ClusterDns.Of(state).Lookup("peers.default.svc.cluster.local")), Is.EqualTo(answer));
    }

    private static string Text(DnsAnswer answer)
    {
        var what = answer.Kind switch
        {
            DnsAnswerKind.ClusterAddress => " " + answer.Service!.Value.Object.Name,
            DnsAnswerKind.Pods => " " + TestCluster.Names(answer.Pods),
            DnsAnswerKind.Addresses => " " + string.Join(' ', answer.Addresses),
            DnsAnswerKind.Outside when !answer.Aliases.IsEmpty => " " + answer.Aliases[^1],
            _ => "",
        };
        return answer.Kind + what + (answer.Port is { } port ? $" :{port.Port}" : "");
    }
}
