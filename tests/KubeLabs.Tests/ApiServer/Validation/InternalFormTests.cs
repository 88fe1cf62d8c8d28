using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Validation;

internal sealed class InternalFormTests
{
    [TestCase("SuccessPolicy", "{rules: [{succeededCount: 2}]}", "{\"Rules\":[{\"SucceededIndexes\":null,\"SucceededCount\":2}]}")]
    [TestCase("SuccessPolicy", "{}", "{\"Rules\":null}")]
    [TestCase("RollingUpdateDaemonSet", "{maxSurge: 10%}", "{\"MaxUnavailable\":0,\"MaxSurge\":\"10%\"}")]
    [TestCase("EmptyDirVolumeSource", "{sizeLimit: 1024Mi}", "{\"Medium\":\"\",\"SizeLimit\":\"1Gi\"}")]
    [TestCase("ResourceRequirements", "{limits: {memory: 1Mi, cpu: 1}}", "{\"Limits\":{\"cpu\":\"1\",\"memory\":\"1Mi\"},\"Requests\":null,\"Claims\":null}")]
    [TestCase("RBDVolumeSource", "{monitors: [a], image: i}", "{\"CephMonitors\":[\"a\"],\"RBDImage\":\"i\",\"FSType\":\"\",\"RBDPool\":\"\",\"RadosUser\":\"\",\"Keyring\":\"\",\"SecretRef\":null,\"ReadOnly\":false}")]
    [TestCase("ExecAction", "{command: [a && b > c]}", "{\"Command\":[\"a \\u0026\\u0026 b \\u003e c\"]}")]
    public void A_value_is_printed_with_all_fields_of_its_type(string type, string yaml, string printed) =>
        Assert.That(InternalForm.Print(type, Verdict.Read(yaml)), Is.EqualTo(printed));

    [Test]
    public void What_is_absent_is_null() => Assert.That(InternalForm.Print("SuccessPolicy", null), Is.EqualTo("null"));

    [Test]
    public void Metadata_keeps_its_public_form() => Assert.That(
        InternalForm.Print("PodTemplateSpec", Verdict.Read("{metadata: {labels: {b: c, a: b}, creationTimestamp: null}}")),
        Does.StartWith("{\"labels\":{\"a\":\"b\",\"b\":\"c\"},\"Spec\":{\"Volumes\":null,"));

    [Test]
    public void The_namespaces_of_the_host_belong_to_the_security_context() => Assert.That(
        InternalForm.Print("PodSpec", Verdict.Read("{hostPID: true}")), Does.Contain("\"SecurityContext\":{\"HostNetwork\":false,\"HostPID\":true,"));
}
