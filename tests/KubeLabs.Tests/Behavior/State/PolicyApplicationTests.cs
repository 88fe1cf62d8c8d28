using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.State;

internal sealed class PolicyApplicationTests
{
    private const string Policy = """
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: small}
        spec:
          matchConstraints: {resourceRules: [{apiGroups: [""], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [configmaps]}]}
          validations: [{expression: "object.data.size() < 2", message: too much}]
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: {name: small}
        spec: {policyName: small, validationActions: [Deny]}

        """;

    private const string Large = "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: '1', b: '2'}}\n";

    private static readonly ManifestApplication _application = new(KubeApiServer.Default);

    [Test]
    public void A_given_policy_refuses()
    {
        var verdict = Apply(Given(Policy), Large)[0];
        Assert.That(verdict.Stage, Is.EqualTo(VerdictStage.Admission));
        Assert.That(verdict.Message, Is.EqualTo(
            "configmaps \"c\" is forbidden: ValidatingAdmissionPolicy 'small' with binding 'small' denied request: too much"));
        Assert.That(verdict.Problems.Single().Reason, Is.EqualTo("Invalid"));
    }

    [Test]
    public void A_policy_does_not_count_for_the_documents_that_come_with_it() =>
        Assert.That(Apply(BuiltInCluster.State, Policy + Large).Select(verdict => verdict.IsAccepted), Is.All.True);

    [Test]
    public void A_given_policy_counts_as_it_was_given() =>
        Assert.That(Apply(Given(Policy), Policy.Replace("< 2", "< 9", StringComparison.Ordinal) + Large)[2].IsAccepted, Is.False);

    [Test]
    public void A_policy_that_only_warns_lets_pass()
    {
        var verdict = Apply(Given(Policy.Replace("[Deny]", "[Warn]", StringComparison.Ordinal)), Large)[0];
        Assert.That(verdict.IsAccepted, Is.True);
        Assert.That(verdict.Problems.Single().Message, Is.EqualTo(
            "Validation failed for ValidatingAdmissionPolicy 'small' with binding 'small': too much"));
    }

    [Test]
    public void A_server_without_the_plugin_asks_no_policy() => Assert.That(
        new ManifestApplication(KubeApiServer.Without(["ValidatingAdmissionPolicy"])).Apply(Given(Policy), Read(Large), "default").Documents[0].Verdict.IsAccepted,
        Is.True);

    [Test]
    public void A_state_without_policies_has_no_set() => Assert.That(BuiltInCluster.State.Policies, Is.Null);

    private static ClusterState Given(string yaml) => _application.Apply(BuiltInCluster.State, Read(yaml), "default").State;

    private static Verdict[] Apply(ClusterState state, string yaml) =>
        [.. _application.Apply(state, Read(yaml), "default").Documents.Select(document => document.Verdict)];

    private static ImmutableArray<ManifestDocument> Read(string yaml) =>
        ManifestReader.Read(new("a.yaml", SourceKind.Submission, yaml)).Documents;
}
