namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class SecurityRulesTests
{
    private const string Container = "spec.containers[0].securityContext";
    private const string Pod = "spec.securityContext";

    [TestCase("{runAsUser: -1}", Container + ".runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive")]
    [TestCase("{procMount: Unmasked}", Container + ".procMount: Invalid value: \"Unmasked\": `hostUsers` must be false to use `Unmasked`")]
    [TestCase("{procMount: Any}", Container + ".procMount: Unsupported value: \"Any\": supported values: \"Default\", \"Unmasked\"")]
    [TestCase("{seccompProfile: {type: Localhost}}", Container + ".seccompProfile.localhostProfile: Required value: must be set when seccomp type is Localhost")]
    [TestCase("{seccompProfile: {type: Unconfined, localhostProfile: a}}", Container + ".seccompProfile.localhostProfile: Invalid value: {\"Type\":\"Unconfined\",\"LocalhostProfile\":\"a\"}: can only be set when seccomp type is Localhost")]
    [TestCase("{appArmorProfile: {type: ''}}", Container + ".appArmorProfile.type: Required value: type is required when appArmorProfile is set")]
    [TestCase("{appArmorProfile: {type: Localhost, localhostProfile: ' a'}}", Container + ".appArmorProfile.localhostProfile: Invalid value: \" a\": must not be padded with whitespace")]
    [TestCase("{windowsOptions: {runAsUserName: 'a\\b\\c'}}", Container + ".windowsOptions.runAsUserName: Invalid value: \"a\\\\b\\\\c\": runAsUserName cannot contain more than one backslash")]
    [TestCase("{windowsOptions: {runAsUserName: 'a@b'}}", Container + ".windowsOptions.runAsUserName: Invalid value: \"a@b\": runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]")]
    [TestCase("{windowsOptions: {gmsaCredentialSpec: ''}}", Container + ".windowsOptions.gmsaCredentialSpec: Invalid value: \"\": gmsaCredentialSpec cannot be an empty string")]
    public void A_container_has_its_rules(string context, params string[] causes) =>
        Assert.That(Verdict.OfContainer($"{{securityContext: {context}}}"), Is.EqualTo(causes));

    [TestCase("{privileged: true, allowPrivilegeEscalation: false}", "cannot set `allowPrivilegeEscalation` to false and `privileged` to true")]
    [TestCase("{capabilities: {add: [CAP_SYS_ADMIN]}, allowPrivilegeEscalation: false}", "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN")]
    public void Privileges_cannot_be_given_and_kept_from_rising(string context, string fault)
    {
        var causes = Verdict.OfContainer($"{{securityContext: {context}}}");
        Assert.That(causes, Has.Length.EqualTo(1));
        Assert.That(causes[0], Does.StartWith(Container + ": Invalid value: {\"Capabilities\":").And.EndWith(fault));
    }

    [TestCase("securityContext: {supplementalGroups: [1, -1]}", Pod + ".supplementalGroups[1]: Invalid value: -1: must be between 0 and 2147483647, inclusive")]
    [TestCase("securityContext: {fsGroupChangePolicy: Never}", Pod + ".fsGroupChangePolicy: Unsupported value: \"Never\": supported values: \"Always\", \"OnRootMismatch\"")]
    [TestCase("securityContext: {seLinuxChangePolicy: MountOption}", Pod + ".seLinuxChangePolicy: Unsupported value: \"MountOption\": supported values: \"Recursive\"")]
    [TestCase("hostPID: true, shareProcessNamespace: true", Pod + ".shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled")]
    [TestCase("hostNetwork: true, securityContext: {sysctls: [{name: net.core.somaxconn, value: '1'}]}", Pod + ".sysctls[0].name: Invalid value: \"net.core.somaxconn\": may not be specified when 'hostNetwork' is true")]
    [TestCase("securityContext: {sysctls: [{name: kernel.sem, value: a}, {name: kernel.sem, value: a}]}", Pod + ".sysctls[1].name: Duplicate value: \"kernel.sem\"")]
    [TestCase("hostUsers: false, hostPID: true", "spec.HostPID: Forbidden: when `hostUsers` is false")]
    [TestCase("os: {name: windows}, securityContext: {runAsUser: 1}", Pod + ".runAsUser: Forbidden: cannot be set for a windows pod")]
    [TestCase("os: {name: linux}, securityContext: {windowsOptions: {}}", Pod + ".windowsOptions: Forbidden: windows options cannot be set for a linux pod")]
    [TestCase("os: {name: macos}", "spec.os: Unsupported value: \"macos\": supported values: \"linux\", \"windows\"")]
    [TestCase("hostNetwork: true, securityContext: {windowsOptions: {hostProcess: true}}, containers: [{name: c, image: i, securityContext: {windowsOptions: {hostProcess: false}}}]", Container + ".windowsOptions.hostProcess: Invalid value: false: pod hostProcess value must be identical if both are specified, was true")]
    [TestCase("hostNetwork: true, securityContext: {windowsOptions: {hostProcess: false}}, containers: [{name: c, image: i, securityContext: {windowsOptions: {hostProcess: true}}}]", Container + ".windowsOptions.hostProcess: Invalid value: true: pod hostProcess value must be identical if both are specified, was false")]
    [TestCase("securityContext: {windowsOptions: {hostProcess: true}}", "spec.hostNetwork: Invalid value: false: hostNetwork must be true if pod contains any hostProcess containers")]
    public void A_Pod_has_its_rules(string fields, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{{fields}}}"), Is.EqualTo(causes));
}
