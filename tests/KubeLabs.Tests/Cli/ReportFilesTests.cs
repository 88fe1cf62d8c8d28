namespace KubeLabs.Tests.Cli;

internal sealed class ReportFilesTests
{
    private static readonly string _answer = Path.Combine(GoldenFiles.Workspace, "right.yaml");
    private static readonly string _exercises = Path.Combine(GoldenFiles.Workspace, "exercises");

    [Test]
    public void A_report_replaces_an_older_one_and_leaves_nothing_else_behind()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.json", "old");
        using var run = Grade(folder, "-o", "json=report.json", "-o", "junit=report.xml");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.Zero);
            Assert.That(folder.Names(), Is.EqualTo((string[])["report.json", "report.xml"]));
            Assert.That(folder.Read("report.json"), Does.StartWith("{\"schema\":"));
            Assert.That(run.Output, Does.Contain("5 of 5 points: passed"));
        }
    }

    [Test]
    public void A_link_stays_a_link()
    {
        using var folder = new TemporaryFolder();
        folder.Write("real.json", "old");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "link.json"), "real.json");
        using var run = Grade(folder, "-o", "json=link.json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(folder.Read("real.json"), Does.StartWith("{\"schema\":"));
            Assert.That(new FileInfo(Path.Combine(folder.Root, "link.json")).LinkTarget, Is.EqualTo("real.json"));
        }
    }

    [Test]
    public void A_device_is_written_to_and_not_replaced()
    {
        using var folder = new TemporaryFolder();
        using var run = Grade(folder, "-o", "json=/dev/null", "-q");
        Assert.That(run.Status, Is.Zero);
    }

    [Test]
    public void Where_one_report_cannot_be_written_none_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.json", "old");
        using var run = Grade(folder, "-o", "json=report.json", "-o", "junit=missing/report.xml");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.EqualTo(2));
            Assert.That(folder.Names(), Is.EqualTo((string[])["report.json"]));
            Assert.That(folder.Read("report.json"), Is.EqualTo("old"));
        }
    }

    private static CliRun Grade(TemporaryFolder folder, params string[] options) =>
        CliRun.In(folder.Root, new(), ["grade", "first", _answer, "--exercises", _exercises, .. options]);
}
