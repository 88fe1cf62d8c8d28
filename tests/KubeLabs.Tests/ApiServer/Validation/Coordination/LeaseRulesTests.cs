namespace KubeLabs.Tests.ApiServer.Validation.Coordination;

internal sealed class LeaseRulesTests
{
    [TestCase("leaseDurationSeconds: 15", "")]
    [TestCase("leaseDurationSeconds: 0", "spec.leaseDurationSeconds: Invalid value: 0: must be greater than 0")]
    [TestCase("leaseTransitions: -1", "spec.leaseTransitions: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("preferredHolder: a, strategy: x", "")]
    public void A_Lease_lasts(string spec, string expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('|', Manifest.Causes(Lease(spec))), Is.EqualTo(expected));
            Assert.That(string.Join('|', Manifest.Causes(Lease(spec), Lease("leaseTransitions: 1"))), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Election_by_version_is_off() =>
        Assert.That(Manifest.At(Manifest.Prepared(Lease("preferredHolder: a, strategy: x")), "spec"), Is.EqualTo("{}"));

    private static string Lease(string spec) => $"{{apiVersion: coordination.k8s.io/v1, kind: Lease, metadata: {{name: a}}, spec: {{{spec}}}}}";
}
