namespace KubeLabs.Tests.ApiServer.Validation;

internal sealed class ServiceRulesTests
{
    private const string Good = "ports: [{port: 80}]";
    private const string Ranges = "metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]: ";
    private const string Local = "type: LoadBalancer, externalTrafficPolicy: Local, ";

    [TestCase(Good)]
    [TestCase("clusterIP: None")]
    [TestCase("clusterIP: 10.96.3.4, " + Good)]
    [TestCase("type: ExternalName, externalName: db.example.com.")]
    [TestCase("type: NodePort, ports: [{port: 80, nodePort: 30080}]")]
    [TestCase("type: LoadBalancer, loadBalancerSourceRanges: [' 10.0.0.0/8'], " + Good)]
    [TestCase("ports: [{name: a, port: 53, protocol: UDP}, {name: b, port: 53}]")]
    [TestCase("type: NodePort, ports: [{name: a, port: 53, protocol: UDP, nodePort: 30053}, {name: b, port: 53, nodePort: 30053}]")]
    public void A_good_Service_passes(string spec) => Assert.That(Manifest.Causes(Service(spec)), Is.Empty);

    [TestCase("type: ClusterIP", "spec.ports: Required value")]
    [TestCase("type: Foo, " + Good, "spec.type: Unsupported value: \"Foo\": supported values: \"ClusterIP\", \"ExternalName\", \"LoadBalancer\", \"NodePort\"")]
    [TestCase("type: ExternalName", "spec.externalName: Required value")]
    [TestCase("type: NodePort, clusterIP: None, " + Good, "spec.clusterIPs[0]: Invalid value: \"None\": may not be set to 'None' for NodePort services")]
    [TestCase("ports: [{port: 0, targetPort: 80}]", "spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive")]
    [TestCase("ports: [{port: 80, protocol: tcp}]", "spec.ports[0].protocol: Unsupported value: \"tcp\": supported values: \"SCTP\", \"TCP\", \"UDP\"")]
    [TestCase("ports: [{port: 80, targetPort: '8080'}]", "spec.ports[0].targetPort: Invalid value: \"8080\": must contain at least one letter (a-z)")]
    [TestCase("ports: [{port: 80, nodePort: 30000}]", "spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'")]
    [TestCase("sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 90000}}, " + Good, "spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 90000: must be greater than 0 and less than 86400")]
    [TestCase("externalTrafficPolicy: Local, " + Good, "spec.externalTrafficPolicy: Invalid value: \"Local\": may only be set for externally-accessible services")]
    [TestCase("externalIPs: [127.0.0.1], " + Good, "spec.externalIPs[0]: Invalid value: \"127.0.0.1\": may not be in the loopback range (127.0.0.0/8, ::1/128)")]
    [TestCase("loadBalancerClass: x, " + Good, "spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'")]
    [TestCase("allocateLoadBalancerNodePorts: false, " + Good, "spec.allocateLoadBalancerNodePorts: Forbidden: may only be used when `type` is 'LoadBalancer'")]
    [TestCase("healthCheckNodePort: 30001, " + Good, "spec.healthCheckNodePort: Invalid value: 30001: may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'")]
    [TestCase("trafficDistribution: Near, " + Good, "spec.trafficDistribution: Unsupported value: \"Near\": supported values: \"PreferClose\", \"PreferSameZone\", \"PreferSameNode\"")]
    public void A_rule_names_its_field(string spec, string expected) => Assert.That(Manifest.Causes(Service(spec)), Is.EqualTo([expected]));

    [TestCase("clusterIP: 192.168.1.1, ports: [{port: 0}]", "spec.clusterIPs: Invalid value: [\"192.168.1.1\"]: failed to allocate IP 192.168.1.1: the provided IP (192.168.1.1) is not in the valid range. The range of valid IPs is 10.96.0.0/16")]
    [TestCase("clusterIP: none, ports: [{port: 0}]", "spec.clusterIPs[0]: Invalid value: \"none\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    [TestCase("type: NodePort, ports: [{port: 0, nodePort: 80}]", "spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range. The range of valid ports is 30000-32767")]
    [TestCase("ipFamilyPolicy: RequireDualStack, ports: [{port: 0}]", "spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": this cluster is not configured for dual-stack services")]
    [TestCase("ipFamilies: [IPv6], ports: [{port: 0}]", "spec.ipFamilies[0]: Invalid value: \"IPv6\": not configured on this cluster")]
    [TestCase("type: NodePort, ports: [{name: a, port: 1, nodePort: 30001}, {name: b, port: 2, nodePort: 30001}]", "spec.ports[1].nodePort: Invalid value: 30001: provided port is already allocated")]
    public void What_cannot_be_allocated_is_refused_before_anything_else(string spec, string expected) =>
        Assert.That(Manifest.Causes(Service(spec)), Is.EqualTo([expected]));

    [TestCase("clusterIPs: [10.96.3.4]", "spec.clusterIPs: Invalid value: [\"10.96.3.4\"]: must be empty when `clusterIP` is not specified")]
    [TestCase("clusterIP: 10.96.3.4, clusterIPs: [10.96.3.5]", "spec.clusterIPs: Invalid value: [\"10.96.3.5\"]: first value must match `clusterIP`")]
    [TestCase("ipFamilies: [IPv4, ipv6]", "spec.ipFamilies[1]: Unsupported value: \"ipv6\": supported values: \"IPv4\", \"IPv6\"")]
    [TestCase("ipFamilies: [IPv4, IPv4]", "spec.ipFamilies[1]: Duplicate value: \"IPv4\"")]
    [TestCase("clusterIP: 10.96.3.4, clusterIPs: [10.96.3.4, 10.96.3.5]", "spec.clusterIPs: Invalid value: [\"10.96.3.4\",\"10.96.3.5\"]: may specify no more than one IP for each IP family")]
    [TestCase("clusterIP: 'fd00::1', ipFamilies: [IPv4]", "spec.clusterIPs[0]: Invalid value: \"fd00::1\": expected an IPv4 value as indicated by `ipFamilies[0]`")]
    [TestCase("clusterIP: 10.96.3.4, ipFamilies: [IPv6]", "spec.clusterIPs[0]: Invalid value: \"10.96.3.4\": expected an IPv6 value as indicated by `ipFamilies[0]`")]
    [TestCase("ipFamilyPolicy: SingleStack, ipFamilies: [IPv4, IPv6]", "spec.ipFamilyPolicy: Invalid value: \"SingleStack\": must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified")]
    [TestCase("clusterIP: 10.96.3.4, clusterIPs: [10.96.3.4, 'fd00::1'], ipFamilies: [IPv4, IPv6]", "spec.ipFamilyPolicy: Invalid value: \"SingleStack\": must be 'RequireDualStack' or 'PreferDualStack' when multiple cluster IPs are specified|spec.ipFamilyPolicy: Invalid value: \"SingleStack\": must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified")]
    [TestCase("clusterIP: 10.96.3.4, clusterIPs: [10.96.3.4, 'fd00::1'], ipFamilyPolicy: PreferDualStack", "spec.clusterIPs[1]: Invalid value: [\"10.96.3.4\",\"fd00::1\"]: IPv6 is not configured on this cluster")]
    public void Addresses_and_families_belong_together(string spec, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Service(spec + ", " + Good))), Is.EqualTo(expected));

    [TestCase("service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: Disabled", "metadata.annotations[service.kubernetes.io/topology-mode]: Invalid value: \"Auto\": must match annotations[service.kubernetes.io/topology-aware-hints] when both are specified")]
    [TestCase("service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: Auto", "")]
    [TestCase("service.beta.kubernetes.io/load-balancer-source-ranges: 10.0.0.0/8", Ranges + "Forbidden: may only be used when `type` is 'LoadBalancer'")]
    [TestCase("service.beta.kubernetes.io/load-balancer-source-ranges: '10.0.0.0/8, x'", Ranges + "Forbidden: may only be used when `type` is 'LoadBalancer'|" + Ranges + "Invalid value: \"x\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    public void Annotations_have_their_rules(string annotations, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(Service(Good).Replace("name: web", $"name: web, annotations: {{{annotations}}}", StringComparison.Ordinal))), Is.EqualTo(expected));

    [Test]
    public void Two_ports_need_names_and_differ() => Assert.That(
        Manifest.Causes(Service("ports: [{port: 80}, {port: 80}]")),
        Is.EqualTo([
            "spec.ports[0].name: Required value",
            "spec.ports[1].name: Required value",
            "spec.ports[1]: Duplicate value: {\"Name\":\"\",\"Protocol\":\"TCP\",\"AppProtocol\":null,\"Port\":80,\"TargetPort\":0,\"NodePort\":0}",
        ]));

    [TestCase("clusterIP: None", Good, "spec.clusterIPs[0]: Invalid value: [\"None\"]: may not change once set")]
    [TestCase("clusterIP: 10.96.0.9, " + Good, "clusterIP: 10.96.0.8, " + Good, "spec.clusterIPs[0]: Invalid value: [\"10.96.0.9\"]: may not change once set")]
    [TestCase("type: LoadBalancer, loadBalancerClass: a/b, " + Good, "type: LoadBalancer, " + Good, "spec.loadBalancerClass: Invalid value: \"a/b\": may not change once set")]
    [TestCase(Local + "healthCheckNodePort: 30501, " + Good, Local + "healthCheckNodePort: 30500, " + Good, "spec.healthCheckNodePort: Forbidden: field is immutable")]
    [TestCase(Good, "ipFamilies: [IPv6], " + Good, "spec.ipFamilies[0]: Invalid value: [\"IPv4\"]: may not change once set")]
    [TestCase("ipFamilies: [IPv4], ipFamilyPolicy: SingleStack, " + Good, "ipFamilies: [IPv6, IPv4], ipFamilyPolicy: PreferDualStack, " + Good, "spec.ipFamilies[0]: Invalid value: null: may not change once set")]
    [TestCase("ipFamilies: [IPv4], ipFamilyPolicy: PreferDualStack, " + Good, "ipFamilies: [IPv4, IPv6], ipFamilyPolicy: PreferDualStack, " + Good, "spec.ipFamilyPolicy: Invalid value: \"PreferDualStack\": must be 'SingleStack' to release the secondary IP family")]
    [TestCase("clusterIP: 10.96.0.8, clusterIPs: [10.96.0.8], ipFamilies: [IPv4], ipFamilyPolicy: RequireDualStack, " + Good, "clusterIP: 10.96.0.8, clusterIPs: [10.96.0.8, 'fd00::1'], ipFamilies: [IPv4], ipFamilyPolicy: RequireDualStack, " + Good, "spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": must be 'SingleStack' to release the secondary cluster IP")]
    public void An_update_keeps_what_was_settled(string spec, string old, string expected) =>
        Assert.That(Manifest.Causes(Service(spec), Service(old)), Is.EqualTo([expected]));

    // The server looks at the class with what changed, and once more with the rest.
    [Test]
    public void A_class_without_a_load_balancer_is_refused_twice()
    {
        const string Cause = "spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'";
        Assert.That(Manifest.Causes(Service("loadBalancerClass: a, " + Good), Service(Good)), Is.EqualTo([Cause, Cause]));
    }

    [TestCase("type: NodePort, " + Good, Good)]
    [TestCase("type: ExternalName, externalName: a.b", "clusterIP: 10.96.0.8, " + Good)]
    [TestCase(Good, "type: LoadBalancer, externalTrafficPolicy: Local, " + Good)]
    [TestCase("clusterIP: None, ipFamilyPolicy: SingleStack, ipFamilies: [IPv4, IPv6], " + Good, "clusterIP: None, " + Good)]
    [TestCase("ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4, IPv6], " + Good, "ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4, IPv6], " + Good)]
    [TestCase("clusterIP: 10.96.0.8, " + Good, "type: ExternalName, externalName: a.b")]
    public void A_Service_may_change_its_type(string spec, string old) => Assert.That(Manifest.Causes(Service(spec), Service(old)), Is.Empty);

    [TestCase("clusterIP: None", "[\"IPv4\",\"IPv6\"]")]
    [TestCase("clusterIP: None, selector: {a: b}", "[\"IPv4\"]")]
    [TestCase(Good, "[\"IPv4\"]")]
    public void Families_are_filled_in(string spec, string expected) =>
        Assert.That(Manifest.At(Manifest.Prepared(Service(spec)), "spec.ipFamilies"), Is.EqualTo(expected));

    private static string Service(string spec) => $"{{apiVersion: v1, kind: Service, metadata: {{name: web}}, spec: {{{spec}}}}}";
}
