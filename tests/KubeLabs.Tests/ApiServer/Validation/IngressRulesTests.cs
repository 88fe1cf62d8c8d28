namespace KubeLabs.Tests.ApiServer.Validation;

internal sealed class IngressRulesTests
{
    private const string Backend = "backend: {service: {name: web, port: {number: 80}}}";

    [TestCase("{path: /, pathType: Prefix, " + Backend + "}", "")]
    [TestCase("{path: x, pathType: ImplementationSpecific, " + Backend + "}", ".path: Invalid value: \"x\": must be an absolute path")]
    [TestCase("{pathType: ImplementationSpecific, " + Backend + "}", "")]
    [TestCase("{pathType: Exact, " + Backend + "}", ".path: Invalid value: \"\": must be an absolute path")]
    [TestCase("{path: /, " + Backend + "}", ".pathType: Required value: pathType must be specified")]
    [TestCase("{path: /, pathType: prefix, " + Backend + "}", ".pathType: Unsupported value: \"prefix\": supported values: \"Exact\", \"ImplementationSpecific\", \"Prefix\"")]
    [TestCase("{path: /a/.., pathType: Prefix, " + Backend + "}", ".path: Invalid value: \"/a/..\": cannot end with '/..'")]
    [TestCase("{path: /, pathType: Prefix}", ".backend: Invalid value: \"\": resource or service backend is required")]
    [TestCase("{path: /, pathType: Prefix, backend: {service: {name: web}}}", ".backend: Required value: port name or number is required")]
    [TestCase("{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: a, number: 1}}}}", ".backend: Invalid value: \"\": cannot set both port name & port number")]
    [TestCase("{path: /, pathType: Prefix, backend: {resource: {kind: K, name: a/b}}}", ".backend.resource.name: Invalid value: \"a/b\": may not contain '/'")]
    public void A_path_has_a_type_a_form_and_a_backend(string path, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(Ingress($"rules: [{{http: {{paths: [{path}]}}}}]"))),
        Is.EqualTo(expected.Length == 0 ? "" : "spec.rules[0].http.paths[0]" + expected));

    [TestCase("rules: [{host: 10.0.0.1}]", "spec.rules[0].host: Invalid value: \"10.0.0.1\": must be a DNS name, not an IP address")]
    [TestCase("rules: [{host: '*.a.com'}]", "")]
    [TestCase("rules: [{http: {paths: []}}]", "spec.rules[0].http.paths: Required value")]
    [TestCase("tls: []", "spec: Invalid value: null: either `defaultBackend` or `rules` must be specified")]
    public void A_host_is_a_name(string spec, string expected) => Assert.That(string.Join('|', Manifest.Causes(Ingress(spec))), Is.EqualTo(expected));

    [Test]
    public void The_old_annotation_must_say_the_same_as_the_class() => Assert.That(
        Manifest.Causes("""
            {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a, annotations: {kubernetes.io/ingress.class: x}},
             spec: {ingressClassName: z, rules: [{host: a.com}]}}
            """),
        Is.EqualTo(["annotations.kubernetes.io/ingress.class: Invalid value: \"x\": must match `ingressClassName` when both are specified"]));

    [TestCase("controller: nginx", "spec.controller: Invalid value: \"nginx\": must be a domain-prefixed path (such as \"acme.io/foo\")")]
    [TestCase("controller: a.io/b, parameters: {kind: K, name: one, namespace: x}", "spec.parameters.namespace: Forbidden: `parameters.scope` is set to 'Cluster'")]
    [TestCase("controller: a.io/b, parameters: {kind: K, name: one, scope: Namespace}", "spec.parameters.namespace: Required value: `parameters.scope` is set to 'Namespace'")]
    [TestCase("controller: a.io/b, parameters: {name: one}", "spec.parameters.kind: Required value")]
    public void A_class_names_its_controller_and_parameters(string spec, string expected) =>
        Assert.That(Manifest.Causes(Class(spec)), Is.EqualTo([expected]));

    [Test]
    public void The_controller_of_a_class_stays() => Assert.That(
        Manifest.Causes(Class("controller: a.io/b"), Class("controller: a.io/c")),
        Is.EqualTo(["spec.controller: Invalid value: \"a.io/b\": field is immutable"]));

    private static string Ingress(string spec) => $"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: a}}, spec: {{{spec}}}}}";

    private static string Class(string spec) => $"{{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {{name: a}}, spec: {{{spec}}}}}";
}
