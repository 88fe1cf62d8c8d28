using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Checks;

/// <summary>What the model answers to expressions is declared, described, sampled and loaded; one that is added in one place only fails here.</summary>
internal sealed class ModelLibraryTests
{
    public static IEnumerable<TestCaseData> Entries() =>
        ModelLibrary.All.Select(entry => new TestCaseData(entry).SetArgDisplayNames(entry.Name));

    [TestCaseSource(nameof(Entries))]
    public void An_entry_is_in_the_document_and_in_the_reference_and_in_a_sample(ModelFunction entry)
    {
        KoreanText.AssertBoth(entry.Help);
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "docs", "cel.md")), Does.Contain($"`{entry.Signature}`"));
        Assert.That(CheckReference.Markdown(), Does.Contain($"`{entry.Signature}`"));
        var samples = CelSamples.All().Where(sample => sample.Check.Contains(entry.Name, StringComparison.Ordinal)).Select(sample => sample.Passes);
        Assert.That(samples, Does.Contain(true).And.Contains(false));
    }

    [TestCase("pods.size() == 1", "Pod, Deployment, ReplicaSet, ReplicationController, StatefulSet, Job")]
    [TestCase("can('User/a', 'get', 'pods', '')", "Role, ClusterRole, RoleBinding, ClusterRoleBinding, ServiceAccount")]
    [TestCase("objects[0].endpoints().size() == 0", "Pod, Deployment, ReplicaSet, ReplicationController, StatefulSet, Job, Service")]
    [TestCase("selects({}, {})", "")]
    public void An_expression_needs_the_kinds_that_its_functions_read(string expression, string kinds) => Assert.That(
        string.Join(", ", ModelLibrary.Needs(ModelLibrary.Environment.Compile(expression).Program!).Select(kind => kind.Kind)),
        Is.EqualTo(kinds));

    [TestCase("object.schedulableOn(\"nowhere\")", "there is no node nowhere in the exercise")]
    [TestCase("can(\"jane\", \"get\", \"pods\", \"\")", "can() knows no subject \"jane\"")]
    public void A_mistake_of_the_author_is_no_wrong_answer(string expression, string message)
    {
        const string Pod = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i}]}}";
        var result = Lab.Check($"cel: {{for: Pod/p, expression: '{expression}'}}", Pod);
        Assert.That(result.Status, Is.EqualTo(CriterionStatus.Error));
        Assert.That(result.Findings.Single().Message.En, Is.EqualTo(message));
    }

    [TestCase("can(\"ServiceAccount/none\", \"get\", \"pods\", \"default\")")]
    [TestCase("!can(\"ServiceAccount/none\", \"get\", \"pods\", \"default\")")]
    public void Nobody_can_nothing_and_nobody_cannot_either(string expression) =>
        Assert.That(Lab.Check($"cel: {{expression: '{expression}'}}", "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}").Status, Is.EqualTo(CriterionStatus.Failed));

    [TestCase("expression: object.a == nothing", 16, 35)]
    [TestCase("expression: 'object.a == nothing'", 16, 36)]
    [TestCase("expression: |\n            object.a ==\n              nothing", 18, 15)]
    [TestCase("expression: >-\n            object.a\n            == nothing", 18, 16)]
    [TestCase("expression: \"object.a ==\\u0020nothing\"", 16, 23)]
    public void A_mistake_in_an_expression_has_its_place_in_the_exercise_file(string parameter, int line, int column)
    {
        var criterion = "    - id: asked\n      points: 1\n      title: {en: Asked, ko: 질문}\n      check:\n        cel:\n"
            + $"          for: Pod/p\n          {parameter}";
        var problem = Lab.Load(Lab.Definition(criterion)).Problems.Single();
        Assert.That((problem.At.Line, problem.At.Column), Is.EqualTo((line, column)), problem.Message.En);
        Assert.That(problem.Message.En, Does.Contain("undeclared reference to 'nothing'").And.Contains("^"));
    }
}
