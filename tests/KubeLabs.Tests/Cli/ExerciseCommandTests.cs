using KubeLabs.Cli;

namespace KubeLabs.Tests.Cli;

internal sealed class ExerciseCommandTests
{
    private static CliRun Run(TemporaryFolder folder, params string[] arguments) =>
        CliRun.In(folder.Root, new(), ["exercise", .. arguments]);

    [Test]
    public void A_new_exercise_passes_everything()
    {
        using var folder = new TemporaryFolder();
        using var made = Run(folder, "new", "storage/keep-data");
        Assert.That(made.Status, Is.EqualTo(ExitStatus.Done));
        foreach (var tool in (string[])["lint", "test", "mutate"])
        {
            using var run = Run(folder, tool);
            Assert.That((run.Status, run.Error), Is.EqualTo((ExitStatus.Done, "")), run.Output);
        }
    }

    [Test]
    public void A_new_exercise_overwrites_nothing_without_force()
    {
        using var folder = new TemporaryFolder();
        folder.Write("exercises/storage/keep-data/task.en.md", "mine");
        using var refused = Run(folder, "new", "storage/keep-data");
        Assert.That((refused.Status, folder.Names().Length), Is.EqualTo((ExitStatus.Usage, 1)));
        using var forced = Run(folder, "new", "storage/keep-data", "--force");
        Assert.That((forced.Status, folder.Read("exercises/storage/keep-data/task.en.md")), Is.Not.EqualTo((ExitStatus.Done, "mine")));
    }

    [TestCase("keep-data")]
    [TestCase("storage/Keep")]
    [TestCase("../keep-data")]
    [TestCase("a/b/c")]
    public void A_name_of_another_form_is_wrong_usage(string name)
    {
        using var folder = new TemporaryFolder();
        using var run = Run(folder, "new", name);
        Assert.That((run.Status, folder.Names()), Is.EqualTo((ExitStatus.Usage, Array.Empty<string>())));
    }

    [Test]
    public void An_id_of_another_topic_is_taken()
    {
        using var folder = new TemporaryFolder();
        using var first = Run(folder, "new", "storage/keep-data");
        using var second = Run(folder, "new", "basics/keep-data");
        Assert.That(second.Status, Is.EqualTo(ExitStatus.Usage));
    }

    [Test]
    public void Without_solutions_it_says_where_they_would_be()
    {
        using var folder = new TemporaryFolder();
        using var made = Run(folder, "new", "storage/keep-data", "--solutions", "elsewhere");
        using var missing = Run(folder, "test");
        using var named = Run(folder, "test", "--solutions", "elsewhere");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(missing.Status, Is.EqualTo(ExitStatus.Usage));
            Assert.That(missing.Error, Does.Contain("--solutions DIR"));
            Assert.That(named.Status, Is.EqualTo(ExitStatus.Done));
        }
    }

    [TestCase("json", "\"schema\":\"kubelabs.dev/proof/v1\"")]
    [TestCase("jsonl", "{\"tool\":\"mutate\",\"exercise\":\"keep-data\",\"passed\":false,\"mutants\":{\"made\":")]
    [TestCase("junit", "<failure message=\"solutions/storage/keep-data/config-map.yaml:")]
    [TestCase("console", "✗ keep-data")]
    public void What_survives_is_in_every_format(string format, string expected)
    {
        using var folder = new TemporaryFolder();
        using var made = Run(folder, "new", "storage/keep-data");
        const string Definition = "exercises/storage/keep-data/exercise.yaml";
        folder.Write(Definition,
            folder.Read(Definition).Replace("data: {colour: blue}", "data: {colour: {$exists: true}}", StringComparison.Ordinal));
        using var run = Run(folder, "mutate", "keep-data", "-o", format);
        Assert.That((run.Status, run.Output), Is.EqualTo((ExitStatus.NotPassed, run.Output)));
        Assert.That(run.Output, Does.Contain(expected));
    }

    [TestCase("exercises", ExpectedResult = "solutions")]
    [TestCase("a/exercises/", ExpectedResult = "a/solutions")]
    [TestCase("/a/exercises", ExpectedResult = "/a/solutions")]
    [TestCase(".", ExpectedResult = "./../solutions")]
    public string Solutions_lie_beside_the_exercises(string exercises) => SolutionSearch.Beside(exercises);
}
