using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>A cluster is asked for what an exercise speaks of, and for nothing else.</summary>
internal sealed class LiveQueryTests
{
    private const string Given = """
        {apiVersion: v1, kind: Namespace, metadata: {name: staging}}
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: staging}}
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: c}}
        """;

    [Test]
    public void Kinds_are_those_of_checks_and_given_objects() => Assert.That(
        Kinds("match: [{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i}}]", Given),
        Is.EqualTo((string[])["ConfigMap", "Namespace", "Ingress"]));

    [Test]
    public void Where_Pods_are_read_so_is_what_they_belong_to() => Assert.That(
        Kinds("live: {of: Pod/p, phase: Running}", ""),
        Is.EqualTo((string[])["Namespace", "Pod", "ReplicationController", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet", "CronJob", "Job"]));

    [Test]
    public void Namespaces_are_those_that_arguments_and_given_objects_name()
    {
        const string Check = "reachable: {matrix: [{from: {of: team-a/Pod/p}, to: {namespace: team-b}, verdict: allowed}, {from: {dns: true}, to: {except: [{of: team-c/Pod/p}]}, verdict: denied}]}";
        var query = LiveQuery.Of(Lab.Exercise(Lab.Definition(Lab.CriterionOf(Check)), Given), "mine");
        Assert.That(query.Namespaces, Is.EqualTo((string[])["kube-system", "mine", "staging", "team-a", "team-b", "team-c"]));
    }

    private static IEnumerable<string> Kinds(string check, string given) =>
        LiveQuery.Of(Lab.Exercise(Lab.Definition(Lab.CriterionOf(check)), given), "default").Kinds.Select(kind => kind.Kind);
}
