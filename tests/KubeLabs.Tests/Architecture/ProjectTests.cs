using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KubeLabs.Tests.Architecture;

/// <summary>Data flows one way: each project knows only the stages before it, and no more packages than it needs.</summary>
internal sealed partial class ProjectTests
{
    // What a project may refer to; what that one refers to comes with it. A stage that is not there yet is no mistake.
    private static readonly Dictionary<string, string[]> _stages = new(StringComparer.Ordinal)
    {
        ["KubeLabs.Manifests"] = [],
        ["KubeLabs.Cel"] = [],
        ["KubeLabs.ApiServer"] = ["KubeLabs.Manifests", "KubeLabs.Cel"],
        ["KubeLabs.Behavior"] = ["KubeLabs.ApiServer"],
        ["KubeLabs.Live"] = ["KubeLabs.Behavior"],
        ["KubeLabs.Grading"] = ["KubeLabs.Behavior"],
        ["KubeLabs.Reports"] = ["KubeLabs.Grading"],
        ["KubeLabs.Cli"] = ["KubeLabs.Reports", "KubeLabs.Live"],
    };

    private static readonly Dictionary<string, string[]> _packages = new(StringComparer.Ordinal)
    {
        ["KubeLabs.Manifests"] = ["YamlDotNet"],
        ["KubeLabs.Live"] = ["KubernetesClient"],
        ["KubeLabs.Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    private static readonly string[] _testPackages =
        ["FsCheck", "FsCheck.NUnit", "Microsoft.NET.Test.Sdk", "NUnit", "NUnit.Analyzers", "NUnit3TestAdapter", "BenchmarkDotNet"];

    public static IEnumerable<TestCaseData> Stages() => Projects("src");

    public static IEnumerable<TestCaseData> Others() => Projects("tests").Concat(Projects("tools"));

    [TestCaseSource(nameof(Stages))]
    public void A_stage_refers_only_to_those_before_it(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        Assert.That(_stages.Keys, Does.Contain(name), "a new project needs its place in the order of the stages");
        Assert.That(References(path, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference)),
            Is.SubsetOf(_stages[name]));
    }

    [TestCaseSource(nameof(Stages))]
    public void A_stage_uses_no_package_beyond_its_own(string path) => Assert.That(
        References(path, "PackageReference"),
        Is.SubsetOf(_packages.GetValueOrDefault(Path.GetFileNameWithoutExtension(path), [])));

    [Test]
    public void The_client_of_others_is_referenced_behind_its_switch_alone()
    {
        var path = Path.Combine(Repository.Root, "src", "KubeLabs.Live", "KubeLabs.Live.csproj");
        var conditions = XDocument.Load(path).Descendants("PackageReference").Select(item => item.Parent!.Attribute("Condition")?.Value);
        Assert.That(conditions, Is.EqualTo(new[] { "'$(UseKubernetesClient)' == 'true'" }));
    }

    [TestCaseSource(nameof(Others))]
    public void Tests_and_tools_use_the_known_packages(string path) =>
        Assert.That(References(path, "PackageReference"), Is.SubsetOf(_testPackages));

    [TestCaseSource(nameof(Stages))]
    public void A_project_has_one_namespace_and_it_is_its_name(string path)
    {
        var expected = $"namespace {Path.GetFileNameWithoutExtension(path)};";
        var others =
            from file in Directory.GetFiles(Path.GetDirectoryName(path)!, "*.cs", SearchOption.AllDirectories)
            where !file.Contains("/obj/", StringComparison.Ordinal)
            let line = File.ReadLines(file).FirstOrDefault(text => text.StartsWith("namespace ", StringComparison.Ordinal))
            where line is not null && line != expected
            select $"{Path.GetFileName(file)}: {line}";
        Assert.That(others, Is.Empty);
    }

    [Test]
    public void The_solution_holds_every_project()
    {
        var listed = ProjectPath.Matches(File.ReadAllText(Path.Combine(Repository.Root, "KubeLabs.sln")))
            .Select(match => match.Groups[1].Value.Replace('\\', '/'));
        var found = ((string[])["src", "tests", "tools"]).SelectMany(ProjectFiles).Select(path => Path.GetRelativePath(Repository.Root,
            path));
        Assert.That(listed, Is.EquivalentTo(found));
    }

    [Test]
    public void Versions_of_packages_stand_in_one_place() => Assert.That(
        ((string[])["src", "tests", "tools"]).SelectMany(ProjectFiles).Where(path =>
            XDocument.Load(path).Descendants("PackageReference").Any(item => item.Attribute("Version") is not null)),
        Is.Empty);

    private static IEnumerable<TestCaseData> Projects(string folder) =>
        ProjectFiles(folder).Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

    private static IEnumerable<string> ProjectFiles(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*.csproj",
            SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    private static IEnumerable<string> References(string path, string kind) =>
        XDocument.Load(path).Descendants(kind).Select(item => item.Attribute("Include")!.Value.Replace('\\', '/'));

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath { get; }
}
