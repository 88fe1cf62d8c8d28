namespace KubeLabs.Tests.ApiServer.Validation.AdmissionRegistration;

internal sealed class WebhookRulesTests
{
    private const string Client = "clientConfig: {service: {name: a, namespace: b}}";
    private const string Rest = "sideEffects: None, admissionReviewVersions: [v1]";
    private const string Good = "name: a.b.c, " + Client + ", " + Rest;

    [TestCase(Good, "")]
    [TestCase("name: a.b, " + Client + ", " + Rest, "name: Invalid value: \"a.b\": should be a domain with at least three segments separated by dots")]
    [TestCase(Client + ", " + Rest, "name: Required value")]
    [TestCase("name: a.b.c, " + Client + ", admissionReviewVersions: [v1]", "sideEffects: Required value: must specify one of None, NoneOnDryRun")]
    [TestCase("name: a.b.c, " + Client + ", sideEffects: Some, admissionReviewVersions: [v1]", "sideEffects: Unsupported value: \"Some\": supported values: \"None\", \"NoneOnDryRun\"")]
    [TestCase("name: a.b.c, " + Client + ", sideEffects: None", "admissionReviewVersions: Required value: must specify one of v1, v1beta1")]
    [TestCase("name: a.b.c, " + Client + ", sideEffects: None, admissionReviewVersions: [v2, v2]", "admissionReviewVersions[1]: Invalid value: \"v2\": duplicate version|admissionReviewVersions: Invalid value: [\"v2\",\"v2\"]: must include at least one of v1, v1beta1")]
    [TestCase(Good + ", timeoutSeconds: 31", "timeoutSeconds: Invalid value: 31: the timeout value must be between 1 and 30 seconds")]
    [TestCase(Good + ", failurePolicy: Stop", "failurePolicy: Unsupported value: \"Stop\": supported values: \"Fail\", \"Ignore\"")]
    [TestCase(Good + ", rules: [{operations: [CREATE, '*'], apiGroups: [''], apiVersions: [v1], resources: [pods]}]", "rules[0].operations: Invalid value: [\"CREATE\",\"*\"]: if '*' is present, must not specify other operations")]
    [TestCase("name: a.b.c, clientConfig: {}, " + Rest, "clientConfig: Required value: exactly one of url or service is required")]
    [TestCase("name: a.b.c, clientConfig: {url: 'http://a'}, " + Rest, "clientConfig.url: Invalid value: \"http\": 'https' is the only allowed URL scheme; desired format: https://host[/path]")]
    [TestCase("name: a.b.c, clientConfig: {service: {name: a, namespace: b, path: x}}, " + Rest, "clientConfig.service.path: Invalid value: \"x\": must start with a '/'")]
    public void A_webhook_says_when_and_where_it_is_called(string hook, string expected)
    {
        var path = expected.Length == 0 ? "" : "webhooks[0]." + expected.Replace("|", "|webhooks[0].", StringComparison.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('|', Manifest.Causes(Item("Validating", $"{{{hook}}}"))), Is.EqualTo(path));
            Assert.That(string.Join('|', Manifest.Causes(Item("Mutating", $"{{{hook}}}"))), Is.EqualTo(path));
        }
    }

    [Test]
    public void Webhooks_have_names_of_their_own() => Assert.That(
        Manifest.Causes(Item("Validating", $"{{{Good}}}, {{{Good}}}")), Is.EqualTo(["webhooks[1].name: Duplicate value: \"a.b.c\""]));

    [TestCase("Validating")]
    [TestCase("Mutating")]
    public void A_webhook_is_checked_when_it_changes(string kind) => Assert.That(
        Manifest.Causes(Item(kind, $"{{{Good}, timeoutSeconds: 0}}"), Item(kind, $"{{{Good}}}")),
        Is.EqualTo(["webhooks[0].timeoutSeconds: Invalid value: 0: the timeout value must be between 1 and 30 seconds"]));

    private static string Item(string kind, string hooks) =>
        $"{{apiVersion: admissionregistration.k8s.io/v1, kind: {kind}WebhookConfiguration, metadata: {{name: a}}, webhooks: [{hooks}]}}";
}
