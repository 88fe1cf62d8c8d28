namespace KubeLabs.Tests.ApiServer.Validation.Registration;

internal sealed class ApiServiceRulesTests
{
    private const string Spec = "group: a.com, version: v1, groupPriorityMinimum: 100, versionPriority: 10";
    private const string Service = "service: {name: a, namespace: b}";

    [TestCase("v1.a.com", Spec + ", " + Service, "")]
    [TestCase("a", Spec, "metadata.name: Invalid value: \"a\": must be `spec.version+\".\"+spec.group`: \"v1.a.com\"")]
    [TestCase("v1.a.com", "group: a.com, version: v1, groupPriorityMinimum: 0, versionPriority: 1001", "spec.groupPriorityMinimum: Invalid value: 0: must be positive and less than 20000|spec.versionPriority: Invalid value: 1001: must be positive and less than 1000")]
    [TestCase("v1.a.com", Spec + ", insecureSkipTLSVerify: true", "spec.insecureSkipTLSVerify: Invalid value: true: local APIServices may not have insecureSkipTLSVerify")]
    [TestCase("v1.a.com", Spec + ", caBundle: AAAA", "spec.caBundle: Invalid value: \"3 bytes\": local APIServices may not have a caBundle")]
    [TestCase("v1.a.com", Spec + ", service: {port: 0}", "spec.service.namespace: Required value|spec.service.name: Required value|spec.service.port: Invalid value: 0: port is not valid: must be between 1 and 65535, inclusive")]
    [TestCase("v1.a.com", Spec + ", insecureSkipTLSVerify: true, caBundle: AAAA, " + Service, "spec.insecureSkipTLSVerify: Invalid value: true: may not be true if caBundle is present")]
    public void A_service_of_the_API_is_named_after_its_version(string name, string spec, string expected) => Assert.That(
        string.Join('|', Manifest.Causes($"{{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {{name: {name}}}, spec: {{{spec}}}}}")),
        Is.EqualTo(expected));
}
