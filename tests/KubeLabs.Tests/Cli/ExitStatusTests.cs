namespace KubeLabs.Tests.Cli;

internal sealed class ExitStatusTests
{
    [TestCase("grade first right.yaml", ExpectedResult = 0)]
    [TestCase("validate right.yaml", ExpectedResult = 0)]
    [TestCase("list", ExpectedResult = 0)]
    [TestCase("--help", ExpectedResult = 0)]
    [TestCase("help grade", ExpectedResult = 0)]
    [TestCase("grade --help", ExpectedResult = 0)]
    [TestCase("grade first --nonsense --help", ExpectedResult = 0)]
    [TestCase("--version", ExpectedResult = 0)]
    [TestCase("grade first other-name.yaml", ExpectedResult = 1)]
    [TestCase("grade first syntax.yaml", ExpectedResult = 1)]
    [TestCase("grade first empty", ExpectedResult = 1)]
    [TestCase("grade first -", ExpectedResult = 1)]
    [TestCase("validate many", ExpectedResult = 1)]
    [TestCase("validate empty", ExpectedResult = 1)]
    [TestCase("validate -", ExpectedResult = 1)]
    [TestCase("", ExpectedResult = 2)]
    [TestCase("grade first missing.yaml right.yaml", ExpectedResult = 2)]
    [TestCase("grade ../first right.yaml", ExpectedResult = 2)]
    [TestCase("grade first right.yaml -x", ExpectedResult = 2)]
    [TestCase("grade first right.yaml --live", ExpectedResult = 2)]
    [TestCase("grade first right.yaml -o json=empty", ExpectedResult = 2)]
    [TestCase("grade broken right.yaml --exercises wrong", ExpectedResult = 2)]
    public int A_status_tells_right_from_wrong_from_misused(string arguments)
    {
        using var run = CliRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (run.Status == 2) Assert.That(run.Output, Is.Empty);
        return run.Status;
    }

    [Test]
    public void A_failure_of_the_machine_is_3_and_one_line_without_a_trace()
    {
        using var full = new FullStream();
        using var run = CliRun.In(GoldenFiles.Workspace, new() { Output = full }, "grade", "first", "right.yaml");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.EqualTo(3));
            Assert.That(run.Error, Is.EqualTo("kubelabs: KubeLabs failed: No space left on device\n"));
        }
    }

    [Test]
    public void Quiet_says_nothing()
    {
        using var run = CliRun.Of("grade", "first", "other-name.yaml", "-q");
        Assert.That((run.Status, run.Output, run.Error), Is.EqualTo((1, "", "")));
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
