namespace KubeLabs.Tests.Cli;

internal sealed class StartTests
{
    [Test]
    public void It_lays_out_task_starter_and_given_objects()
    {
        using var folder = new TemporaryFolder();
        using var run = Start(folder, "first");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.Zero, run.Error);
            Assert.That(folder.Names(), Is.EqualTo((string[])["first/.kubelabs/given/pod.yaml", "first/service.yaml", "first/task.md"]));
            Assert.That(run.Output, Does.Contain("kubelabs grade first first"));
        }
    }

    [Test]
    public void It_takes_the_task_in_the_language_of_the_learner()
    {
        using var folder = new TemporaryFolder();
        using var run = Start(folder, "first", "here", "--lang", "ko");
        Assert.That(folder.Read("here/task.md"), Does.StartWith("# 파드를 노출하기"));
    }

    [Test]
    public void Without_force_nothing_is_overwritten_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("first/service.yaml", "mine");
        using var run = Start(folder, "first");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("first/service.yaml"));
            Assert.That(folder.Names(), Is.EqualTo((string[])["first/service.yaml"]));
            Assert.That(folder.Read("first/service.yaml"), Is.EqualTo("mine"));
        }
    }

    [Test]
    public void With_force_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("first/service.yaml", "mine");
        using var run = Start(folder, "first", "--force");
        Assert.That(folder.Read("first/service.yaml"), Does.StartWith("apiVersion: v1"));
    }

    [Test]
    public void A_folder_that_is_as_it_would_be_made_is_no_obstacle()
    {
        using var folder = new TemporaryFolder();
        using var first = Start(folder, "first");
        using var second = Start(folder, "first");
        Assert.That(second.Status, Is.Zero, second.Error);
    }

    private static CliRun Start(TemporaryFolder folder, params string[] arguments) =>
        CliRun.In(folder.Root, new(), ["start", .. arguments, "--exercises", Path.Combine(GoldenFiles.Workspace, "exercises")]);
}
