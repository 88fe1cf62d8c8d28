namespace KubeLabs.Tests.Cli;

internal sealed class GoldenTests
{
    private static IEnumerable<TestCaseData> Files() => Directory.EnumerateFiles(GoldenFiles.Commands, "*.txt", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(GoldenFiles.Commands, path)));

    [TestCaseSource(nameof(Files))]
    public void A_command_says_what_its_golden_file_says(string path)
    {
        var expected = File.ReadAllText(path);
        var actual = GoldenCommand.Run(expected.Split('\n')[0]);
        var beside = path + ".actual";
        if (actual == expected) File.Delete(beside);
        else File.WriteAllText(beside, actual);
        Assert.That(actual, Is.EqualTo(expected), $"Look at {beside}; where it is right, it takes the place of the golden file.");
    }

    [Test]
    public void Every_command_has_its_help_in_both_languages()
    {
        var missing = KubeLabs.Cli.CommandCatalog.All.Where(command => !command.IsHidden)
            .SelectMany(command => command.Below.Select(below => $"{command.Name}-{below.Name}").Prepend(command.Name))
            .SelectMany(name => new[] { $"help/{name}.en.txt", $"help/{name}.ko.txt" })
            .Where(name => !File.Exists(Path.Combine(GoldenFiles.Commands, name)));
        Assert.That(missing, Is.Empty);
    }
}
