namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class ProfileAnnotationRulesTests
{
    private const string Seccomp = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/c";
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/c";
    private const string Context = "spec.securityContext.seccompProfile";
    private const string Container = "spec.containers[0].securityContext";

    [TestCase(Seccomp + ": docker/default", "securityContext: {seccompProfile: {type: RuntimeDefault}}", "")]
    [TestCase(Seccomp + ": unconfined", "securityContext: {seccompProfile: {type: RuntimeDefault}}", Context + ".type: Forbidden: seccomp type in annotation and field must match")]
    [TestCase(Seccomp + ": runtime/default", "securityContext: {seccompProfile: {type: Unconfined}}", Context + ".type: Forbidden: seccomp type in annotation and field must match")]
    [TestCase(Seccomp + ": unconfined", "securityContext: {seccompProfile: {type: Localhost, localhostProfile: a}}", Context + ".type: Forbidden: seccomp type in annotation and field must match")]
    [TestCase(Seccomp + ": localhost/b", "securityContext: {seccompProfile: {type: Localhost, localhostProfile: a}}", Context + ".localhostProfile: Forbidden: seccomp profile in annotation and field must match")]
    [TestCase(Seccomp + ": localhost/a", "securityContext: {seccompProfile: {type: Localhost, localhostProfile: a}}", "")]
    public void The_profile_of_a_Pod_is_said_the_same_twice(string annotation, string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Pod(annotation, fields, ""))), Is.EqualTo(expected));

    [TestCase(SeccompOfContainer + ": unconfined", "seccompProfile: {type: RuntimeDefault}", Container + ".seccompProfile.type: Forbidden: seccomp type in annotation and field must match")]
    [TestCase(AppArmor + ": unconfined", "appArmorProfile: {type: RuntimeDefault}", Container + ".appArmorProfile.type: Forbidden: apparmor type in annotation and field must match")]
    [TestCase(AppArmor + ": localhost/a", "appArmorProfile: {type: Localhost, localhostProfile: b}", Container + ".appArmorProfile.localhostProfile: Forbidden: apparmor profile in annotation and field must match")]
    [TestCase(AppArmor + ": localhost/a", "appArmorProfile: {type: Localhost, localhostProfile: a}", "")]
    public void The_profile_of_a_container_is_said_the_same_twice(string annotation, string context, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Pod(annotation, "", $", securityContext: {{{context}}}"))), Is.EqualTo(expected));

    [TestCase("", Container + ".appArmorProfile.type: Forbidden: apparmor type in annotation and field must match")]
    [TestCase("os: {name: linux}, ", Container + ".appArmorProfile.type: Forbidden: apparmor type in annotation and field must match")]
    public void AppArmor_of_the_Pod_holds_for_its_containers(string fields, string expected) => Assert.That(
        Manifest.Causes(Pod(AppArmor + ": unconfined", fields + "securityContext: {appArmorProfile: {type: RuntimeDefault}}", "")), Is.EqualTo([expected]));

    private static string Pod(string annotation, string fields, string container) =>
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p, annotations: {{{annotation}}}}}, spec: {{{fields}{(fields.Length > 0 ? ", " : "")}containers: [{{name: c, image: i{container}}}]}}}}";
}
