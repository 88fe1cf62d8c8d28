using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.NetworkPolicies;

/// <summary>Each test speaks of a sentence of the documentation page "Network Policies"; the comments have them in other words.</summary>
internal sealed class NetworkPolicyModelTests
{
    private const string FromApi = "ingress: [{from: [{podSelector: {matchLabels: {role: api}}}]}]";

    // "The two sorts of pod isolation": a Pod that no policy selects for a direction is not isolated in it.
    [TestCase("web", "db")]
    [TestCase("staging/far", "db")]
    [TestCase("203.0.113.1", "db")]
    [TestCase("db", "198.51.100.1")]
    [TestCase("db", "dns")]
    public void Without_a_policy_everything_is_allowed(string from, string to) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(), from, to), Is.EqualTo(TrafficVerdict.Allowed));

    // The same: an isolated Pod accepts only what the ingress list of some policy allows.
    [TestCase("api", TrafficVerdict.Allowed)]
    [TestCase("web", TrafficVerdict.Denied)]
    [TestCase("staging/far", TrafficVerdict.Denied)]
    [TestCase("203.0.113.1", TrafficVerdict.Denied)]
    public void An_isolated_Pod_accepts_what_a_rule_names(string from, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb(FromApi)), from, "db"), Is.EqualTo(verdict));

    // The same: a Pod is isolated in its own namespace only, by its policy's podSelector.
    [TestCase("web", "api")]
    [TestCase("web", "staging/far")]
    public void Other_Pods_stay_open(string from, string to) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb(FromApi)), from, to), Is.EqualTo(TrafficVerdict.Allowed));

    [Test]
    public void A_policy_is_about_Pods_of_its_own_namespace() =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster("staging|podSelector: {}"), "web", "db"), Is.EqualTo(TrafficVerdict.Allowed));

    // "The NetworkPolicy resource", podSelector: an empty one selects every Pod of the namespace.
    [TestCase("db", TrafficVerdict.Denied)]
    [TestCase("api", TrafficVerdict.Denied)]
    [TestCase("staging/far", TrafficVerdict.Allowed)]
    public void An_empty_podSelector_selects_every_Pod(string to, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster("podSelector: {}"), "web", to), Is.EqualTo(verdict));

    // "The NetworkPolicy resource", policyTypes: without them Ingress is always set, Egress where there are egress rules.
    [TestCase("ingress: []", TrafficVerdict.Allowed)]
    [TestCase("egress: []", TrafficVerdict.Allowed)]
    [TestCase("egress: [{ports: [{port: 53, protocol: UDP}]}]", TrafficVerdict.Denied)]
    [TestCase("policyTypes: [Ingress], egress: [{ports: [{port: 53, protocol: UDP}]}]", TrafficVerdict.Allowed)]
    [TestCase("policyTypes: [Egress]", TrafficVerdict.Denied)]
    public void Egress_is_isolated_by_its_type_or_by_a_rule(string rest, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb(rest)), "db", "198.51.100.1"), Is.EqualTo(verdict));

    [TestCase("policyTypes: [Egress]", TrafficVerdict.Allowed)]
    [TestCase("egress: [{}]", TrafficVerdict.Denied)]
    public void Ingress_is_isolated_unless_the_types_leave_it_out(string rest, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb(rest)), "web", "db"), Is.EqualTo(verdict));

    // "The two sorts of pod isolation": both the egress policy of the source and the ingress policy of the target must allow.
    [TestCase("policyTypes: [Egress], podSelector: {matchLabels: {role: api}}", TrafficVerdict.Denied)]
    [TestCase("policyTypes: [Egress], podSelector: {matchLabels: {role: api}}, egress: [{to: [{podSelector: {matchLabels: {app: db}}}]}]",
        TrafficVerdict.Allowed)]
    [TestCase("policyTypes: [Egress], podSelector: {matchLabels: {role: api}}, egress: [{to: [{podSelector: {matchLabels: {app: other}}}]}]",
        TrafficVerdict.Denied)]
    public void Both_ends_must_agree(string other, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb(FromApi), other), "api", "db"), Is.EqualTo(verdict));

    // The same: policies do not conflict, what they allow adds up.
    [Test]
    public void Policies_are_added_up()
    {
        var state = NetworkLab.Cluster(NetworkLab.ForDb("ingress: []"), NetworkLab.ForDb(FromApi), NetworkLab.ForDb(FromApi.Replace("api", "web")));
        Assert.That(NetworkLab.Judge(state, "api", "db"), Is.EqualTo(TrafficVerdict.Allowed));
        Assert.That(NetworkLab.Judge(state, "web", "db"), Is.EqualTo(TrafficVerdict.Allowed));
        Assert.That(NetworkLab.Judge(state, "staging/far", "db"), Is.EqualTo(TrafficVerdict.Denied));
    }

    // "Behavior of to and from selectors": apart they are either of them, together both at once; alone a namespaceSelector is all its Pods.
    [TestCase("{namespaceSelector: {matchLabels: {env: staging}}, podSelector: {matchLabels: {role: api}}}", "staging/far")]
    [TestCase("{namespaceSelector: {matchLabels: {env: staging}}}, {podSelector: {matchLabels: {role: web}}}", "web staging/far")]
    [TestCase("{namespaceSelector: {}}", "api web staging/far")]
    [TestCase("{podSelector: {}}", "api web")]
    [TestCase("{namespaceSelector: {}, podSelector: {matchLabels: {role: api}}}", "api staging/far")]
    [TestCase("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: default}}}", "api web")]
    [TestCase("{podSelector: {matchExpressions: [{key: role, operator: NotIn, values: [web]}]}}", "api")]
    public void Peers_are_either_and_the_selectors_of_one_are_both(string peers, string allowed)
    {
        var state = NetworkLab.Cluster(NetworkLab.ForDb($"ingress: [{{from: [{peers}]}}]"));
        string[] all = ["api", "web", "staging/far"];
        Assert.That(string.Join(' ', all.Where(from => NetworkLab.Judge(state, from, "db") == TrafficVerdict.Allowed)), Is.EqualTo(allowed));
        Assert.That(NetworkLab.Judge(state, "203.0.113.1", "db"), Is.EqualTo(TrafficVerdict.Denied));
    }

    // API reference, NetworkPolicyIngressRule: an empty or missing from, or ports, matches everything.
    [TestCase("{}")]
    [TestCase("{from: []}")]
    [TestCase("{ports: []}")]
    [TestCase("{from: [], ports: [{port: 5432}]}")]
    public void An_empty_list_matches_everything(string rule)
    {
        var state = NetworkLab.Cluster(NetworkLab.ForDb($"ingress: [{rule}]"));
        Assert.That(NetworkLab.Judge(state, "web", "db"), Is.EqualTo(TrafficVerdict.Allowed));
        Assert.That(NetworkLab.Judge(state, "203.0.113.1", "db"), Is.EqualTo(TrafficVerdict.Allowed));
    }

    // API reference, NetworkPolicyPort: number or name, a range up to endPort, TCP where no protocol is written, every port without one.
    [TestCase("{port: 5432}", "5432/TCP")]
    [TestCase("{port: pg}", "5432/TCP")]
    [TestCase("{port: pg, protocol: UDP}", "")]
    [TestCase("{port: dns, protocol: UDP}", "53/UDP")]
    [TestCase("{port: 5432, protocol: UDP}", "5432/UDP")]
    [TestCase("{port: 5430, endPort: 5440}", "5432/TCP 5433/TCP")]
    [TestCase("{port: 5433, endPort: 5440}", "5433/TCP")]
    [TestCase("{protocol: UDP}", "53/UDP 5432/UDP")]
    [TestCase("{protocol: TCP}", "5432/TCP 5433/TCP")]
    [TestCase("{port: 5432}, {port: 53, protocol: UDP}", "53/UDP 5432/TCP")]
    public void Ports_are_those_of_the_target(string ports, string allowed)
    {
        var state = NetworkLab.Cluster(NetworkLab.ForDb($"ingress: [{{ports: [{ports}]}}]"));
        (int Port, string Protocol)[] all = [(53, "UDP"), (5432, "TCP"), (5432, "UDP"), (5433, "TCP")];
        var open = all.Where(way => NetworkLab.Judge(state, "web", "db", way.Port, way.Protocol) == TrafficVerdict.Allowed);
        Assert.That(string.Join(' ', open.Select(way => $"{way.Port}/{way.Protocol}")), Is.EqualTo(allowed));
    }

    // The same: in an egress rule a name is that of the target Pod; an address outside declares none.
    [Test]
    public void A_named_port_of_an_egress_rule_is_the_targets()
    {
        var state = NetworkLab.Cluster("podSelector: {matchLabels: {role: api}}, policyTypes: [Egress], egress: [{ports: [{port: pg}]}]");
        Assert.That(NetworkLab.Judge(state, "api", "db"), Is.EqualTo(TrafficVerdict.Allowed));
        Assert.That(NetworkLab.Judge(state, "api", "203.0.113.1"), Is.EqualTo(TrafficVerdict.Denied));
    }

    // "Behavior of to and from selectors", ipBlock: a range of addresses, less its exceptions.
    [TestCase("cidr: 203.0.113.0/24", "203.0.113.7", TrafficVerdict.Allowed)]
    [TestCase("cidr: 203.0.113.0/24", "203.0.114.7", TrafficVerdict.Denied)]
    [TestCase("cidr: 203.0.113.0/24, except: [203.0.113.0/28]", "203.0.113.7", TrafficVerdict.Denied)]
    [TestCase("cidr: 203.0.113.0/24, except: [203.0.113.0/28]", "203.0.113.77", TrafficVerdict.Allowed)]
    [TestCase("cidr: 203.0.113.7/32", "203.0.113.7", TrafficVerdict.Allowed)]
    [TestCase("cidr: 0.0.0.0/0", "2001:db8::1", TrafficVerdict.Denied)]
    [TestCase("cidr: '2001:db8::/32'", "2001:db8::1", TrafficVerdict.Allowed)]
    [TestCase("cidr: '::/0'", "203.0.113.7", TrafficVerdict.Denied)]
    public void A_block_covers_addresses_outside(string block, string from, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb($"ingress: [{{from: [{{ipBlock: {{{block}}}}}]}}]")), from, "db"), Is.EqualTo(verdict));

    // The same: blocks are meant for addresses outside, since those of Pods come and go; plugins differ where a block covers Pods.
    [TestCase("cidr: 0.0.0.0/0", TrafficVerdict.Unclear)]
    [TestCase("cidr: 10.244.1.0/24", TrafficVerdict.Unclear)]
    [TestCase("cidr: 192.168.0.0/16", TrafficVerdict.Denied)]
    [TestCase("cidr: 0.0.0.0/0, except: [10.0.0.0/8]", TrafficVerdict.Denied)]
    public void Whether_a_block_covers_Pods_is_the_plugins_affair(string block, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb($"ingress: [{{from: [{{ipBlock: {{{block}}}}}]}}]")), "web", "db"), Is.EqualTo(verdict));

    [Test]
    public void What_selectors_allow_stays_allowed_beside_a_block()
    {
        var state = NetworkLab.Cluster(NetworkLab.ForDb("ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}, {namespaceSelector: {}}]}]"));
        Assert.That(NetworkLab.Judge(state, "web", "db"), Is.EqualTo(TrafficVerdict.Allowed));
    }

    // The page's beginning: a Pod cannot block access to itself.
    [Test]
    public void A_Pod_reaches_itself() =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster("podSelector: {}, policyTypes: [Ingress, Egress]"), "db", "db"), Is.EqualTo(TrafficVerdict.Allowed));

    // "NetworkPolicies and hostNetwork pods": plugins either treat them as Pods, or as their node, whose address selectors do not see.
    [TestCase("host", "db", FromApi, TrafficVerdict.Unclear)]
    [TestCase("host", "db", "ingress: []", TrafficVerdict.Denied)]
    [TestCase("host", "db", "ingress: [{}]", TrafficVerdict.Allowed)]
    public void A_Pod_in_the_network_of_its_node_may_be_the_node(string from, string to, string rest, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb(rest)), from, to), Is.EqualTo(verdict));

    [Test]
    public void Whether_a_policy_isolates_such_a_Pod_is_the_plugins_affair() =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster("podSelector: {}"), "web", "host"), Is.EqualTo(TrafficVerdict.Unclear));

    // The page's beginning: traffic to and from the node where a Pod runs is always allowed.
    [Test]
    public void The_own_node_may_always_connect() =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster("staging|podSelector: {}"), "host", "staging/far"), Is.EqualTo(TrafficVerdict.Allowed));

    // "Default deny all egress traffic": even the DNS is out of reach then.
    [TestCase("policyTypes: [Egress]", TrafficVerdict.Denied)]
    [TestCase("policyTypes: [Egress], egress: [{ports: [{port: 53, protocol: UDP}, {port: 53}]}]", TrafficVerdict.Allowed)]
    [TestCase("policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}]}]",
        TrafficVerdict.Allowed)]
    [TestCase("policyTypes: [Egress], egress: [{to: [{podSelector: {matchLabels: {k8s-app: kube-dns}}}]}]", TrafficVerdict.Denied)]
    public void The_DNS_needs_a_rule_too(string rest, TrafficVerdict verdict) =>
        Assert.That(NetworkLab.Judge(NetworkLab.Cluster(NetworkLab.ForDb(rest)), "db", "dns", 53, "UDP"), Is.EqualTo(verdict));
}
