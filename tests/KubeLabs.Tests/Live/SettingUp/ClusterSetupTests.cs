using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.SettingUp;

/// <summary>Set-up, reset and status on a real API server, with kubectl as the learner's hand.</summary>
internal sealed class ClusterSetupTests
{
    private const string Settings = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: lab-setup}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: lab-setup, labels: {app: web}}
        data: {color: red, size: "1"}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: lab-setup}
        spec:
          containers: [{name: web, image: "nginx:1.27", resources: {requests: {cpu: 0.5}}}]
        """;

    [Test]
    public async Task What_is_set_up_is_there_with_its_label_and_unchanged_the_second_time()
    {
        var cluster = EnvTest.Server();
        var exercise = GivenLab.Exercise("lab-one", Settings);
        var first = await GivenLab.SetUpAsync(cluster, exercise);
        var second = await GivenLab.SetUpAsync(cluster, exercise);
        var status = await GivenLab.StatusAsync(cluster, exercise);
        await GivenLab.ResetAsync(cluster, exercise);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Problem?.En, Is.Null);
            Assert.That(first.Steps.Select(step => step.Action), Is.EqualTo(Enumerable.Repeat(SetupAction.Created, 3)));
            Assert.That(second.Steps.Select(step => step.Action), Has.All.EqualTo(SetupAction.Unchanged));
            Assert.That(status.Exercises, Does.Contain(KeyValuePair.Create("lab-one", 3)));
            Assert.That(status.Objects.Select(item => item.Presence), Has.All.EqualTo(GivenPresence.Present));
        }
    }

    [Test]
    public async Task What_the_learner_changed_is_brought_back_and_what_the_learner_added_stays()
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster);
        var exercise = GivenLab.Exercise("lab-one", Settings);
        await GivenLab.SetUpAsync(cluster, exercise);
        kubectl.Run("-n", "lab-setup", "patch", "configmap", "settings", "--type=merge", "-p", """{"data":{"color":"blue","own":"yes"}}""");
        var changed = await GivenLab.StatusAsync(cluster, exercise);
        var outcome = await GivenLab.SetUpAsync(cluster, exercise);
        var data = kubectl.Run("-n", "lab-setup", "get", "configmap", "settings", "-o", "jsonpath={.data}");
        await GivenLab.ResetAsync(cluster, exercise);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                changed.Objects.Where(item => item.Presence == GivenPresence.Changed).SelectMany(item => item.Details), Is.EqualTo(["data.color"]));
            Assert.That(outcome.Steps.Count(step => step.Action == SetupAction.Configured), Is.EqualTo(1));
            Assert.That(data, Is.EqualTo("""{"color":"red","own":"yes","size":"1"}"""));
        }
    }

    [Test]
    public async Task What_the_learner_applies_merges_with_what_was_set_up()
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster);
        var exercise = GivenLab.Exercise("lab-one", Settings);
        await GivenLab.SetUpAsync(cluster, exercise);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: lab-setup}, data: {color: green}}");
        var said = kubectl.Run("apply", "-f", file);
        var item = GivenLab.Json(kubectl.Run("-n", "lab-setup", "get", "configmap", "settings", "-o", "json"));
        File.Delete(file);
        var (plan, _) = await GivenLab.ResetAsync(cluster, exercise);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(said, Is.EqualTo("configmap/settings configured\n"), "no warning that the annotation is missing");
            Assert.That(item["data"]!.Entries.Length, Is.EqualTo(1), "size goes: the manifest before had it and this one has not");
            Assert.That(item["metadata"]!["labels"], Is.Null, "the manifest before had labels and this one has none");
            Assert.That(SetupLabels.ExerciseOf(item), Is.EqualTo("lab-one"));
            Assert.That(plan.Deleted, Does.Contain("configmap/settings -n lab-setup"));
        }
    }

    [Test]
    public async Task What_others_made_is_refused_before_anything_is_written_and_taken_over_when_forced()
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster);
        var exercise = GivenLab.Exercise("lab-two", """
            {apiVersion: v1, kind: ConfigMap, metadata: {name: foreign-one}, data: {a: "1"}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: foreign-two}, data: {a: "1"}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: foreign-none}, data: {a: "1"}}
            """);
        foreach (var name in (string[])["foreign-one", "foreign-two"]) kubectl.Run("create", "configmap", name, "--from-literal=b=2");
        var refused = await GivenLab.SetUpAsync(cluster, exercise);
        var (written, _) = kubectl.Try("get", "configmap", "foreign-none");
        var forced = await GivenLab.SetUpAsync(cluster, exercise, isForced: true);
        var data = kubectl.Run("get", "configmap", "foreign-one", "-o", "jsonpath={.data}");
        await GivenLab.ResetAsync(cluster, exercise);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Obstacles.Select(obstacle => obstacle.Object), Is.EqualTo(["configmap/foreign-one -n default", "configmap/foreign-two -n default"]));
            Assert.That(written, Is.EqualTo(1));
            Assert.That(forced.IsDone, Is.True);
            Assert.That(data, Is.EqualTo("""{"a":"1","b":"2"}"""));
        }
    }

    [Test]
    public async Task A_reset_leaves_the_learners_objects_and_names_those_that_go_with_a_namespace()
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster);
        var exercise = GivenLab.Exercise("lab-one", Settings);
        await GivenLab.SetUpAsync(cluster, exercise);
        kubectl.Run("create", "configmap", "mine-in-default");
        kubectl.Run("-n", "lab-setup", "create", "configmap", "mine-inside");
        var (plan, outcome) = await GivenLab.ResetAsync(cluster, exercise);
        var (left, _) = kubectl.Try("get", "namespace", "lab-setup");
        kubectl.Run("delete", "configmap", "mine-in-default");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Lost, Is.EqualTo(["configmap/mine-inside -n lab-setup"]));
            Assert.That(plan.Remaining, Does.Contain("configmap/mine-in-default -n default"));
            Assert.That(outcome.Problem?.En, Is.Null);
            Assert.That(left, Is.EqualTo(1));
            Assert.That((await GivenLab.ResetAsync(cluster, exercise)).Plan.IsEmpty, Is.True);
        }
    }

    [Test]
    public async Task Classes_that_mean_the_same_are_left_alone()
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster);
        var exercise = GivenLab.Exercise("lab-three", """
            {apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: shared}, spec: {controller: k8s.io/ingress-nginx}}
            """);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: shared, labels: {a: b}}, spec: {controller: k8s.io/ingress-nginx}}");
        kubectl.Run("create", "-f", file);
        File.Delete(file);
        var outcome = await GivenLab.SetUpAsync(cluster, exercise);
        var (plan, _) = await GivenLab.ResetAsync(cluster, exercise);
        kubectl.Run("delete", "ingressclass", "shared");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Steps.Single().Action, Is.EqualTo(SetupAction.LeftAlone));
            Assert.That(plan.IsEmpty, Is.True);
        }
    }

    [Test]
    public async Task Nodes_with_machines_get_what_they_lack_and_it_is_taken_back()
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster);
        var exercise = GivenLab.Exercise("lab-four", """
            {apiVersion: v1, kind: Node, metadata: {name: gpu-1, labels: {pool: gpu}}, spec: {taints: [{key: dedicated, value: gpu, effect: NoSchedule}]}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: placed}, spec: {nodeName: gpu-1, containers: [{name: a, image: a}]}}
            """);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{apiVersion: v1, kind: Node, metadata: {name: kind-worker, labels: {own: label}}}");
        kubectl.Run("create", "-f", file);
        File.Delete(file);
        var missing = await GivenLab.SetUpAsync(cluster, exercise);
        kubectl.Run("label", "node", "kind-worker", "kubelabs.dev/node=gpu-1");
        var outcome = await GivenLab.SetUpAsync(cluster, exercise);
        const string Seen = "jsonpath={.metadata.labels.pool} {.metadata.labels.own} {.spec.taints[*].key}";
        var during = kubectl.Run("get", "node", "kind-worker", "-o", Seen);
        var place = kubectl.Run("get", "pod", "placed", "-o", "jsonpath={.spec.nodeName}");
        var status = await GivenLab.StatusAsync(cluster, exercise);
        kubectl.Run("delete", "pod", "placed", "--force", "--grace-period=0");
        await GivenLab.ResetAsync(cluster, exercise);
        var after = kubectl.Run("get", "node", "kind-worker", "-o", Seen);
        kubectl.Run("delete", "node", "kind-worker");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(missing.Obstacles.Single().Message.En, Does.Contain("kubelabs cluster kind-config lab-four"));
            Assert.That(outcome.Problem?.En, Is.Null);
            Assert.That(during, Does.StartWith("gpu label").And.Contain("dedicated"));
            Assert.That(place, Is.EqualTo("kind-worker"));
            Assert.That(status.Objects.Select(item => item.Presence), Has.All.EqualTo(GivenPresence.Present));
            Assert.That(after, Does.StartWith(" label").And.Not.Contain("dedicated"));
        }
    }

    [Test]
    public async Task Where_there_is_no_node_the_given_ones_stand_in_ready()
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster);
        var exercise = GivenLab.Exercise("lab-five", """
            {apiVersion: v1, kind: Node, metadata: {name: stand-in}, status: {capacity: {cpu: "4", memory: 8Gi, pods: "10"}}}
            """);
        await GivenLab.SetUpAsync(cluster, exercise);
        var seen = kubectl.Run("get", "node", "stand-in", "-o", """jsonpath={.status.capacity.cpu} {.status.conditions[?(@.type=="Ready")].status} {.spec.taints}""");
        await GivenLab.ResetAsync(cluster, exercise);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Is.EqualTo("4 True "));
            Assert.That(kubectl.Try("get", "node", "stand-in").Status, Is.EqualTo(1));
        }
    }
}
