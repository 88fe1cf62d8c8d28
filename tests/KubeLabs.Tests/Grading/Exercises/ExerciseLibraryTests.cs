using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Exercises;

internal sealed class ExerciseLibraryTests
{
    private static readonly MemoryFiles _files = new(
        ("/ex/networking/expose-web/exercise.yaml", ""),
        ("/ex/networking/tls/exercise.yaml", ""),
        ("/ex/scheduling/taints/exercise.yaml", ""),
        ("/ex/scheduling/notes/readme.md", ""),
        ("/ex/.git/hidden/exercise.yaml", ""),
        ("/ex/readme.md", ""),
        ("/secret/plans/exercise.yaml", ""));

    private static readonly ExerciseLibrary _library = new("/ex", _files);

    [Test]
    public void Every_folder_with_a_definition_is_an_exercise() => Assert.That(
        _library.All().Select(folder => $"{folder.Topic}/{folder.Id}"),
        Is.EqualTo(["networking/expose-web", "networking/tls", "scheduling/taints"]));

    [TestCase("tls", "networking")]
    [TestCase("networking/tls", "networking")]
    [TestCase("taints", "scheduling")]
    public void An_exercise_is_found_by_its_id_and_by_topic_and_id(string name, string topic) =>
        Assert.That(_library.Find(name)!.Topic, Is.EqualTo(topic));

    [TestCase("scheduling/tls")]
    [TestCase("notes")]
    [TestCase("networking")]
    [TestCase("TLS")]
    [TestCase("none")]
    public void What_is_not_there_is_null(string name) => Assert.That(_library.Find(name), Is.Null);

    [TestCase("")]
    [TestCase("..")]
    [TestCase("../secret/plans")]
    [TestCase("../plans")]
    [TestCase("networking/../tls")]
    [TestCase("/secret/plans")]
    [TestCase("/ex/networking/tls")]
    [TestCase("networking//tls")]
    [TestCase("networking\\tls")]
    [TestCase(".git/hidden")]
    [TestCase("tls\0")]
    [TestCase("tls\n")]
    [TestCase("~")]
    [TestCase("*")]
    public void A_name_never_leads_out_of_the_folder(string name)
    {
        var files = new MemoryFiles(("/ex/networking/tls/exercise.yaml", ""), ("/secret/plans/exercise.yaml", ""),
            ("/plans/exercise.yaml", ""));
        var library = new ExerciseLibrary("/ex", files);
        Assert.That(library.Find(name), Is.Null);
        Assert.That(() => library.Near(name), Throws.Nothing);
        Assert.That(files.Asked, Is.All.StartsWith("/ex"));
    }

    [Test]
    public void A_very_long_name_is_nothing()
    {
        var name = new string('a', 1_000_000);
        Assert.That(_library.Find(name), Is.Null);
        Assert.That(_library.Near(name), Is.Empty);
    }

    [TestCase("tsl", "tls")]
    [TestCase("taint", "taints")]
    [TestCase("networking/expose", "expose-web")]
    [TestCase("EXPOSE-WEB", "expose-web")]
    [TestCase("xyzzy", "")]
    public void Near_names_are_offered(string name, string near) =>
        Assert.That(string.Join(' ', _library.Near(name)), Is.EqualTo(near));

    [Test]
    public void No_folder_holds_no_exercises()
    {
        var library = new ExerciseLibrary("/none", _files);
        Assert.That((library.All().Length, library.Find("tls")), Is.EqualTo((0, (ExerciseFolder?)null)));
    }
}
