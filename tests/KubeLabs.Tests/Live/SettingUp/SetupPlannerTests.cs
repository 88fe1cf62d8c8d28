using KubeLabs.Live;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Live.SettingUp;

/// <summary>What set-up decides, from objects that are told and not read.</summary>
internal sealed class SetupPlannerTests
{
    private const string Given = "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: team}, data: {a: \"1\"}}";
    private static readonly ObjectKey _key = new("", "ConfigMap", "team", "c");

    [TestCase("""{"metadata":{"name":"c","namespace":"team","labels":{"kubelabs.dev/exercise":"mine"}}}""", "", TestName = "Ours is brought back")]
    [TestCase("""{"metadata":{"name":"c","namespace":"team"}}""", "was not made by KubeLabs", TestName = "Someone else's is in the way")]
    [TestCase("""{"metadata":{"name":"c","namespace":"team","labels":{"kubelabs.dev/exercise":"other"}}}""", "cluster reset other", TestName = "Another exercise's is in the way")]
    [TestCase("""{"metadata":{"name":"c","namespace":"team","deletionTimestamp":"x","labels":{"kubelabs.dev/exercise":"mine"}}}""", "is being deleted", TestName = "What is on its way out is waited for")]
    public void An_object_that_is_there(string live, string obstacle)
    {
        var plan = Plan("mine", Given, isForced: false, live);
        Assert.That(plan.Obstacles.Select(item => item.Message.En), obstacle.Length == 0 ? Is.Empty : Has.One.Contains(obstacle));
    }

    [Test]
    public void Force_takes_over_what_is_nobodys_exercise_and_nothing_else()
    {
        const string Other = """{"metadata":{"name":"c","namespace":"team","labels":{"kubelabs.dev/exercise":"other"}}}""";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Plan("mine", Given, isForced: true, """{"metadata":{"name":"c"}}""").Obstacles, Is.Empty);
            Assert.That(Plan("mine", Given, isForced: true, Other).Obstacles, Is.Not.Empty);
        }
    }

    [Test]
    public void Namespaces_of_Kubernetes_are_never_touched()
    {
        var plan = Plan("mine", "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: kube-system}}", isForced: true, null);
        Assert.That(plan.Obstacles.Select(item => item.Message.En), Is.Not.Empty.And.All.Contains("never touched"));
    }

    [Test]
    public void A_namespace_that_nobody_wrote_is_made_first()
    {
        var exercise = GivenLab.Exercise("mine", Given, "team");
        var plan = SetupPlanner.Plan(exercise, new(new Dictionary<ObjectKey, MappingNode>(), [], true), isForced: false);
        Assert.That(plan.Steps.Cast<ApplyStep>().Select(step => step.Given.Key.Kind), Is.EqualTo(["Namespace", "ConfigMap"]));
    }

    // kind, minikube and k3d bring a class of storage each; a control plane alone has none, and then no claim would find one.
    [TestCase(null, ExpectedResult = "ConfigMap StorageClass")]
    [TestCase("""{"metadata":{"name":"local-path"}}""", ExpectedResult = "ConfigMap")]
    public string A_cluster_without_a_class_of_storage_gets_one(string? other)
    {
        var exercise = GivenLab.Exercise("mine", Given.Replace("team", "default", StringComparison.Ordinal), needsStorage: true);
        var objects = new Dictionary<ObjectKey, MappingNode>();
        if (other is not null) objects[new("storage.k8s.io", "StorageClass", "", "standard")] = GivenLab.Json(other);
        var plan = SetupPlanner.Plan(exercise, new(objects, [], true), isForced: false);
        return string.Join(' ', plan.Steps.Cast<ApplyStep>().Select(step => step.Given.Key.Kind).Order(StringComparer.Ordinal));
    }

    private static SetupPlan Plan(string id, string yaml, bool isForced, string? live)
    {
        var objects = new Dictionary<ObjectKey, MappingNode>();
        if (live is not null) objects[_key] = GivenLab.Json(live);
        var ns = yaml.Contains("kube-system", StringComparison.Ordinal) ? "default" : "team";
        return SetupPlanner.Plan(GivenLab.Exercise(id, yaml, ns), new(objects, [], true), isForced);
    }
}
