using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Authoring;

internal sealed class LintTests
{
    private const string Definition = AuthorLab.Exercise + "exercise.yaml";
    private const string Mistake = AuthorLab.Solutions + "mistakes/other-name.yaml";

    private static TestCaseData Case(string name, string path, string old, string by, string expected) =>
        new TestCaseData(path, old, by, expected).SetArgDisplayNames(name);

    public static IEnumerable<TestCaseData> Changes() =>
    [
        Case("id", Definition, "id: colour", "id: Colour", "names"),
        Case("accepted first", Definition, "id: accepted", "id: refused", "accepted-first"),
        Case("korean title", Definition, "페이지 색 설정하기", "Set a colour", "languages"),
        Case("english hint", Definition, "en: The ConfigMap belongs", "en: 컨피그맵 belongs", "languages"),
        Case("unknown key", Definition, "minutes: 5", "minutes: 5\n  minute: 6", "load"),
        Case("note with a folder", Definition, "minutes: 5", "minutes: 5\n  notes: [notes/a.txt]", "notes"),
        Case("object that no task names", Definition, "metadata: {name: page}", "metadata: {name: banner}", "demanded-names"),
        Case("value that no task says", Definition, "data: {colour: blue}", "data: {colour: green}", "demanded-values"),
        Case("number for a text", Definition, "data: {colour: blue}", "data: {colour: 7}", "pattern-values"),
        Case("object that is not given", Definition, "minutes: 5", "minutes: 5\n  mayChange: [{object: ConfigMap/page, path: data}]",
            "may-change"),
        Case("field that is none", Definition, "minutes: 5", "minutes: 5\n  mayChange: [{object: ConfigMap/footer, path: dat}]",
            "may-change"),
        Case("free field that is none", Definition, "path: data.title", "path: [data.title, spec.title]", "free"),
        Case("free field that is asked for", Definition, "path: data.title", "path: data", "free"),
        Case("free in no solution", Definition, "path: data.title", "path: data.title, solution: nope.yaml", "free"),
        Case("free without a reason", Definition, ", reason: other keys than colour are the learner's own", "", "load"),
        Case("mistake that names nothing", Mistake, "# fails: config-map", "# wrong", "mistakes"),
        Case("mistake that names no criterion", Mistake, "# fails: config-map", "# fails: configmap", "mistakes"),
        Case("korean task in english", AuthorLab.Exercise + "task.en.md", "A ConfigMap", "컨피그맵", "languages"),
    ];

    [TestCaseSource(nameof(Changes))]
    public void What_an_author_gets_wrong_is_said(string path, string old, string by, string expected)
    {
        var found = AuthorLab.Lint(AuthorLab.Replaced(path, old, by)).Cases.Where(item => item.Outcome != ProofOutcome.Passed).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(item => item.Name), Does.Contain(expected));
            Assert.That(found.Where(item => item.At is null), Is.Empty, "each has its place");
        }
    }

    [TestCase("task.ko.md", "task")]
    [TestCase("task.en.md", "task")]
    public void A_task_in_both_languages_is_needed(string file, string expected) =>
        Assert.That(AuthorLab.Lint((AuthorLab.Exercise + file, null)).Cases.Where(item => item.Name == expected).Select(item =>
            item.Outcome),
            Is.EqualTo(new[] { ProofOutcome.Failed }));

    [TestCase("more-keys.yaml", "1 solutions")]
    [TestCase("mistakes/other-key.yaml", "4 mistakes")]
    public void Two_solutions_and_five_mistakes_are_needed(string file, string expected) =>
        Assert.That(AuthorLab.Text(AuthorLab.Lint((AuthorLab.Solutions + file, null))), Does.Contain(expected));

    [Test]
    public void A_value_that_is_only_doubtful_fails_nothing() =>
        Assert.That(AuthorLab.Lint(AuthorLab.Replaced(Definition, "data: {colour: blue}", "data: {colour: green}")).IsPassed, Is.True);

    [Test]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.That(
        AuthorLab.Lint((AuthorLab.Exercise + "task.ko.md", null), (AuthorLab.Solutions + "more-keys.yaml", null)).Cases.Count(item =>
            item.Outcome == ProofOutcome.Failed),
        Is.GreaterThanOrEqualTo(2));

    [TestCase("the Pod `web-1` runs", "web", ExpectedResult = false)]
    [TestCase("the Pod `web` runs", "web", ExpectedResult = true)]
    [TestCase("파드 web은 하나다", "web", ExpectedResult = true)]
    [TestCase("webs and web", "web", ExpectedResult = true)]
    public bool A_name_is_a_whole_word(string text, string name) => TaskWords.Names(text, name);
}
