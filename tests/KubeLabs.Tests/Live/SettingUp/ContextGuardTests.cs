using KubeLabs.Live;

namespace KubeLabs.Tests.Live.SettingUp;

internal sealed class ContextGuardTests
{
    [TestCase("kind-kind")]
    [TestCase("kind-lab")]
    [TestCase("minikube")]
    [TestCase("k3d-one")]
    public void Contexts_to_practise_on_may_be_touched(string context) => Assert.That(ContextGuard.Refusal(context, isNamed: false), Is.Null);

    [TestCase("production")]
    [TestCase("kind")]
    [TestCase("my-kind-cluster")]
    [TestCase("gke_kind-x")]
    [TestCase("minikube-prod")]
    [TestCase("")]
    public void Others_only_when_they_are_named(string context)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ContextGuard.Refusal(context, isNamed: false), Is.Not.Null);
            Assert.That(ContextGuard.Refusal(context, isNamed: true), Is.Null);
        }
    }
}
