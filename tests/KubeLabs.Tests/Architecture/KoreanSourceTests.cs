using System.Text.RegularExpressions;

namespace KubeLabs.Tests.Architecture;

/// <summary>
/// 은/는, 이/가, 을/를, 와/과 and 으로/로 depend on the last sound of the word before them, so none can stand directly after an inserted
/// name: a class noun follows the name.
/// </summary>
internal sealed partial class KoreanSourceTests
{
    public static IEnumerable<TestCaseData> Projects() => Directory.GetDirectories(Path.Combine(Repository.Root, "src"))
        .Order(StringComparer.Ordinal)
        .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileName(path)));

    [TestCaseSource(nameof(Projects))]
    public void No_particle_stands_directly_after_an_inserted_name(string project)
    {
        var glued =
            from file in Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories)
            where !file.Contains("/obj/", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where GluedParticle.IsMatch(line)
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.That(glued, Is.Empty);
    }

    [TestCase("$\"{name}을 찾을 수 없습니다\"", true)]
    [TestCase("$\"\\\"{name}\\\"는 이미 있습니다\"", true)]
    [TestCase("$\"포트 {port}로 보냅니다\"", true)]
    [TestCase("$\"{name} 파드를 찾을 수 없습니다\"", false)]
    [TestCase("$\"{count}개가 있습니다\"", false)]
    [TestCase("$\"네임스페이스 {name}에 있습니다\"", false)]
    [TestCase("$\"{name}이름표\"", false)]
    public void The_rule_sees_particles_and_nothing_else(string line, bool isGlued) =>
        Assert.That(GluedParticle.IsMatch(line), Is.EqualTo(isGlued));

    [GeneratedRegex("""\}(\\")?(은|는|이|가|을|를|와|과|으로|로|이라는|라는)(?![가-힣])""")]
    private static partial Regex GluedParticle { get; }
}
