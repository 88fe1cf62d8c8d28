namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class ReplicationControllerRulesTests
{
    private const string Template = "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}";

    [TestCase("replicas: 3, " + Template)]
    [TestCase("replicas: -1, " + Template, "spec.replicas: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("minReadySeconds: -1, " + Template, "spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("selector: {a: c}, " + Template, "spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`")]
    public void A_controller_has_its_rules_when_it_is_updated_too(string spec, params string[] causes)
    {
        Assert.That(Manifest.Causes(Controller(spec)), Is.EqualTo(causes));
        Assert.That(Manifest.Causes(Controller(spec), Controller(Template)), Is.EqualTo(causes));
    }

    [Test]
    public void Its_labels_are_checked_when_they_change() => Assert.That(
        Manifest.Causes(Controller(Template, "{a: '-'}"), Controller(Template)).First(), Does.StartWith("metadata.labels: Invalid value: \"-\": "));

    private static string Controller(string spec, string labels = "{}") =>
        $"{{apiVersion: v1, kind: ReplicationController, metadata: {{name: r, labels: {labels}}}, spec: {{{spec}}}}}";
}
