using KubeLabs.Cli;
using KubeLabs.Reports;

namespace KubeLabs.Tests.Cli;

internal sealed class OutputTargetsTests
{
    [TestCase("", ExpectedResult = "console>-")]
    [TestCase("json", ExpectedResult = "json>-")]
    [TestCase("json=a.json", ExpectedResult = "console>- json>a.json")]
    [TestCase("json=a.json jsonl", ExpectedResult = "json>a.json jsonl>-")]
    [TestCase("json=a=b.json", ExpectedResult = "console>- json>a=b.json")]
    [TestCase("junit=a.xml console=a.txt", ExpectedResult = "console>- junit>a.xml console>a.txt")]
    [TestCase("json jsonl", ExpectedResult = "wrong")]
    [TestCase("json=a junit=a", ExpectedResult = "wrong")]
    [TestCase("json=", ExpectedResult = "wrong")]
    [TestCase("=a", ExpectedResult = "wrong")]
    [TestCase("JSON", ExpectedResult = "wrong")]
    [TestCase("yaml", ExpectedResult = "wrong")]
    public string A_format_goes_to_its_file_or_alone_to_standard_output(string options) => Shown(options, isQuiet: false);

    [TestCase("", ExpectedResult = "")]
    [TestCase("json=a.json", ExpectedResult = "json>a.json")]
    [TestCase("json", ExpectedResult = "json>-")]
    public string Quiet_leaves_out_only_the_report_that_nobody_asked_for(string options) => Shown(options, isQuiet: true);

    private static string Shown(string options, bool isQuiet)
    {
        var (targets, wrong) = OutputTargets.Parse(options.Split(' ', StringSplitOptions.RemoveEmptyEntries), ResultKinds.Grade, isQuiet);
        return wrong is not null ? "wrong" : string.Join(' ', targets.Select(target => $"{target.Format.Name}>{target.File ?? "-"}"));
    }
}
