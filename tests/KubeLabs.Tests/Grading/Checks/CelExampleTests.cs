using System.Collections.Immutable;
using KubeLabs.Cel;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Checks;

/// <summary>The examples of docs/cel.md say the same as the criteria of the shipped exercises that they rewrite.</summary>
internal sealed class CelExampleTests
{
    [TestCase("expose-deployment", "endpoints", "Service", "nginx-service")]
    [TestCase("clusterip-service", "internal", "Service", "backend")]
    [TestCase("autoscale", "bounds", "HorizontalPodAutoscaler", "web")]
    [TestCase("rbac-reader", "reads", null, "")]
    [TestCase("add-toleration", "tolerates", "Pod", "trainer")]
    public void An_example_judges_every_answer_as_its_criterion_does(string id, string criterion, string? kind, string name)
    {
        var program = ModelLibrary.Environment.Compile(Expression(id, criterion)).Program!;
        var exercise = Shipped.Exercise(id);
        var asked = exercise.Exercise.Criteria.Single(item => item.Id == criterion).Check;
        var verdicts = new List<bool>();
        using (Assert.EnterMultipleScope())
        {
            foreach (var path in Answers(id))
            {
                var context = Context(exercise, path);
                var passes = asked.Evaluate(context).Status == CriterionStatus.Passed;
                Assert.That(Holds(program, context, kind, name), Is.EqualTo(passes), path);
                verdicts.Add(passes);
            }
        }

        Assert.That(verdicts, Does.Contain(true).And.Contains(false));
    }

    private static bool Holds(CelProgram program, CheckContext context, string? kind, string name)
    {
        var item = kind is null ? null : context.Find(KindGroups.Of(kind), null, name);
        if (kind is not null && item is null) return false;
        ImmutableArray<GroupKind> deployments = [new("apps", "Deployment")];
        var model = new CelModel(context, item, deployments);
        return program.Evaluate(model).Value is CelBool { Value: true } && model.Refusals().IsEmpty;
    }

    private static CheckContext Context(PreparedExercise exercise, string path)
    {
        var file = ManifestReader.Read(new(Path.GetFileName(path), SourceKind.Submission, File.ReadAllText(path)));
        var applied = exercise.Application.Apply(exercise.Given, file.Documents, exercise.Exercise.Namespace);
        return new(exercise, new([file], [], []), applied, Lab.Now);
    }

    private static IEnumerable<string> Answers(string id)
    {
        var folder = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "solutions"), id, SearchOption.AllDirectories).Single();
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => path.EndsWith("yaml", StringComparison.Ordinal));
    }

    private static string Expression(string id, string criterion)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cel.md"));
        return page[page.IndexOf($"Criterion `{criterion}` of `{id}`", StringComparison.Ordinal)..].Split("```")[1];
    }
}
