namespace KubeLabs.Tests.Cli;

internal sealed class CompletionsTests
{
    [TestCase("", ExpectedResult = "list show start grade validate eval cluster exercise completion")]
    [TestCase("g", ExpectedResult = "grade")]
    [TestCase("--v", ExpectedResult = "--version")]
    [TestCase("grade|", ExpectedResult = "first")]
    [TestCase("grade|fi", ExpectedResult = "first")]
    [TestCase("grade|first|", ExpectedResult = "")]
    [TestCase("grade|-o|json|", ExpectedResult = "first")]
    [TestCase("grade|--out", ExpectedResult = "--output")]
    [TestCase("grade|first|a.yaml|-o|j", ExpectedResult = "json jsonl junit")]
    [TestCase("grade|first|--output=js", ExpectedResult = "--output=json --output=jsonl")]
    [TestCase("grade|--lang|", ExpectedResult = "en ko")]
    [TestCase("list|--topic|", ExpectedResult = "basics")]
    [TestCase("validate|", ExpectedResult = "")]
    [TestCase("validate|--verb|", ExpectedResult = "apply create")]
    [TestCase("completion|", ExpectedResult = "bash zsh fish pwsh")]
    [TestCase("exercise|", ExpectedResult = "new lint test mutate")]
    [TestCase("exercise|m", ExpectedResult = "mutate")]
    [TestCase("exercise|lint|first|", ExpectedResult = "first")]
    [TestCase("exercise|mutate|--m", ExpectedResult = "--min")]
    [TestCase("nonsense|", ExpectedResult = "list show start grade validate eval cluster exercise completion")]
    public string What_fits_at_the_cursor_is_offered(string words)
    {
        using var run = CliRun.Of(["complete", "--", .. words.Split('|')]);
        return run.Output.TrimEnd('\n').Replace('\n', ' ');
    }
}
