namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class PodTemplateObjectRulesTests
{
    private const string Good = "containers: [{name: c, image: i}]";

    [TestCase(Good)]
    [TestCase("containers: []", "template.spec.containers: Required value")]
    [TestCase(Good + ", hostname: a.b", "template.spec.hostname: Invalid value: \"a.b\": must not contain dots")]
    public void A_template_has_the_rules_of_Pods_when_it_is_updated_too(string spec, params string[] causes)
    {
        Assert.That(Manifest.Causes(Template(spec)), Is.EqualTo(causes));
        Assert.That(Manifest.Causes(Template(spec), Template(Good)), Is.EqualTo(causes));
    }

    private static string Template(string spec) =>
        $"{{apiVersion: v1, kind: PodTemplate, metadata: {{name: t}}, template: {{spec: {{{spec}}}}}}}";
}
