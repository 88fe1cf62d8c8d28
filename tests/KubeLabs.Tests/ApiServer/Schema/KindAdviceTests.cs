using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Schema;

internal sealed class KindAdviceTests
{
    [TestCase("extensions/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1 Ingress")]
    [TestCase("networking.k8s.io/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1 Ingress")]
    [TestCase("apps/v1beta2", "Deployment", "1.16", "apps/v1 Deployment")]
    [TestCase("batch/v1beta1", "CronJob", "1.25", "batch/v1 CronJob")]
    [TestCase("autoscaling/v2beta2", "HorizontalPodAutoscaler", "1.26", "autoscaling/v1 HorizontalPodAutoscaler, autoscaling/v2 HorizontalPodAutoscaler")]
    [TestCase("policy/v1beta1", "PodSecurityPolicy", "1.25", "")]
    [TestCase("v1", "Deployment", null, "apps/v1 Deployment")]
    public void A_version_that_is_gone_is_told_with_its_release_and_what_serves_the_kind_now(
        string apiVersion, string kind, string? release, string served)
    {
        var advice = Advice(apiVersion, kind);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(advice.RemovedIn, Is.EqualTo(release));
            Assert.That(string.Join(", ", advice.Served), Is.EqualTo(served));
            Assert.That(advice.NearestKind, Is.Null);
        }
    }

    [TestCase("apps/v1", "Deploymnet", "Deployment")]
    [TestCase("v1", "Servcie", "Service")]
    [TestCase("v1", "configmap", "ConfigMap")]
    [TestCase("v1", "Banana", null)]
    public void A_misspelt_kind_is_led_to_the_nearest(string apiVersion, string kind, string? nearest) =>
        Assert.That(Advice(apiVersion, kind).NearestKind, Is.EqualTo(nearest));

    [Test]
    public void The_message_is_that_of_kubectl() =>
        Assert.That(Advice("extensions/v1beta1", "Ingress").Message("web", "shop", "a.yaml"), Is.EqualTo(
            "resource mapping not found for name: \"web\" namespace: \"shop\" from \"a.yaml\": "
            + "no matches for kind \"Ingress\" in version \"extensions/v1beta1\"\nensure CRDs are installed first"));

    [TestCase("apps/v1", "replicaset", "replicaset in version \"v1\" cannot be handled as a ReplicaSet: no kind \"replicaset\" is registered for version \"apps/v1\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"")]
    [TestCase("apps/v1", "Replicaset", null)]
    [TestCase("v1", "replicaset", null)]
    public void A_kind_in_lower_case_reaches_the_server(string apiVersion, string kind, string? refusal) =>
        Assert.That(Advice(apiVersion, kind).LowerCaseRefusal(), Is.EqualTo(refusal));

    [TestCase("extensions/v1beta1", "Ingress", "pathType")]
    [TestCase("batch/v1beta1", "CronJob", "Only apiVersion changes")]
    [TestCase("policy/v1beta1", "PodSecurityPolicy", "pod-security.kubernetes.io/enforce")]
    [TestCase("autoscaling/v2beta1", "HorizontalPodAutoscaler", "averageUtilization")]
    [TestCase("policy/v1beta1", "PodDisruptionBudget", "selects all Pods")]
    [TestCase("discovery.k8s.io/v1beta1", "EndpointSlice", "nodeName")]
    [TestCase("apps/v1beta2", "Deployment", "spec.selector is required")]
    public void What_changed_since_is_told_in_both_languages(string apiVersion, string kind, string expected)
    {
        var change = Advice(apiVersion, kind).Change;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(change?.En, Does.Contain(expected));
            Assert.That(change?.Ko, Is.Not.Empty.And.Not.EqualTo(change?.En));
        }
    }

    [Test]
    public void A_version_that_never_was_has_not_changed() => Assert.That(Advice("v1", "Deployment").Change, Is.Null);

    private static KindAdvice Advice(string apiVersion, string kind) =>
        KindAdvice.For(SchemaCatalog.BuiltIn, GroupVersionKind.Of(apiVersion, kind));
}
