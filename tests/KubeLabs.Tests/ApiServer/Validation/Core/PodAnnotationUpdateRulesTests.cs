namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class PodAnnotationUpdateRulesTests
{
    private const string Mirror = "kubernetes.io/config.mirror";
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/c";
    private const string At = "metadata.annotations";

    [TestCase("a: b", "a: c")]
    [TestCase(Mirror + ": a", "", At + "[" + Mirror + "]: Forbidden: may not remove or update mirror pod annotation")]
    [TestCase(Mirror + ": a", Mirror + ": b", At + "[" + Mirror + "]: Forbidden: may not remove or update mirror pod annotation")]
    [TestCase("", Mirror + ": a", At + "[" + Mirror + "]: Forbidden: may not add mirror pod annotation")]
    [TestCase(AppArmor + ": unconfined", AppArmor + ": runtime/default", At + "[" + AppArmor + "]: Forbidden: may not remove or update AppArmor annotations")]
    [TestCase("", AppArmor + ": unconfined", At + "[" + AppArmor + "]: Forbidden: may not add AppArmor annotations")]
    public void What_the_kubelet_read_once_stays(string old, string now, params string[] causes) =>
        Assert.That(Manifest.Causes(Pod(now), Pod(old)), Is.EqualTo(causes));

    // The server looks at annotations with the metadata, and once more with what changed.
    [Test]
    public void An_annotation_that_is_wrong_is_named_twice()
    {
        const string Cause = At + "[controller.kubernetes.io/pod-deletion-cost]: Invalid value: \"x\": must be a 32bit integer";
        Assert.That(Manifest.Causes(Pod("controller.kubernetes.io/pod-deletion-cost: x"), Pod("")), Is.EqualTo([Cause, Cause]));
    }

    private static string Pod(string annotations) =>
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p, annotations: {{{annotations}}}}}, spec: {{nodeName: one, containers: [{{name: c, image: i}}]}}}}";
}
