using System.Runtime.InteropServices;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Submissions;

internal sealed class SubmissionReaderTests
{
    private string _root = "";

    [SetUp]
    public void CreateFolder() => _root = Directory.CreateTempSubdirectory("kubelabs-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void A_folder_is_read_in_ordinal_order_without_hidden_and_other_files()
    {
        string[] names = ["b.yaml", "a/z.json", "a-b.yml", "B.yaml", ".git/x.yaml", ".hidden.yaml", "note.txt", "c.YAML"];
        foreach (var name in names) Write(name);
        var submission = Read("s");
        var read = submission.Files.Select(f => f.Source.Name[(_root.Length + 1)..]);
        Assert.That(read, Is.EqualTo(new[] { "s/B.yaml", "s/a-b.yml", "s/a/z.json", "s/b.yaml" }));
        Assert.That(submission.Problems, Is.Empty);
    }

    [Test]
    public void A_file_by_name_is_read_whatever_its_ending()
    {
        Write("note.txt");
        Assert.That(Read("s/note.txt").Documents.Single().Root!["a"]!.AsInteger(), Is.EqualTo(1));
    }

    [Test]
    public void A_path_that_does_not_exist_is_named() =>
        Assert.That(Read("none").MissingPaths.Single(), Is.EqualTo(Path.Combine(_root, "none")));

    [Test]
    public void Standard_input_is_read_once_and_up_to_the_limit()
    {
        Assert.That(Input("a: 1").Documents.Single().Source.Name, Is.EqualTo("-"));
        Assert.That(Reasons(Input("")), Is.EqualTo(new[] { "Error NoDocuments" }));
        using var endless = new Endless();
        var submission = SubmissionReader.Read(["-"], new PhysicalFileSystem(), endless);
        Assert.That(submission.Documents.Single().Problems.Single().Reason, Is.EqualTo("LimitExceeded"));
    }

    [Test]
    public void A_submission_without_documents_is_an_error_and_an_empty_file_beside_others_a_warning()
    {
        Write("a.yaml", "# nothing\n");
        Assert.That(Reasons(Read("s")), Is.EqualTo(new[] { "Error NoDocuments" }));
        Write("b.yaml");
        Assert.That(Reasons(Read("s")), Is.EqualTo(new[] { "Warning NoDocuments" }));
        Directory.CreateDirectory(Path.Combine(_root, "empty"));
        Assert.That(Reasons(Read("empty")), Is.EqualTo(new[] { "Error NoDocuments" }));
    }

    [Test]
    public void A_link_is_followed_inside_of_the_submission_only()
    {
        Write("a.yaml");
        Write("../out/secret.yaml");
        Directory.CreateDirectory(Path.Combine(_root, "s/sub"));
        File.CreateSymbolicLink(Path.Combine(_root, "s/in.yaml"), "sub/../a.yaml");
        File.CreateSymbolicLink(Path.Combine(_root, "s/out.yaml"), "../out/secret.yaml");
        File.CreateSymbolicLink(Path.Combine(_root, "s/door"), "../out");
        File.CreateSymbolicLink(Path.Combine(_root, "s/through.yaml"), "door/secret.yaml");
        File.CreateSymbolicLink(Path.Combine(_root, "s/loop.yaml"), "loop.yaml");
        File.CreateSymbolicLink(Path.Combine(_root, "s/sub/up"), "..");
        var submission = Read("s");
        Assert.That(submission.Files.Select(f => Path.GetFileName(f.Source.Name)), Is.EqualTo(new[] { "a.yaml", "in.yaml" }));
        string[] reasons = ["Warning LinkBroken", "Warning LinkOutside", "Warning LinkOutside", "Warning LinkOutside"];
        Assert.That(Reasons(submission).Order().ToArray(), Is.EqualTo(reasons));
    }

    [Test]
    public void A_link_that_is_named_itself_is_followed()
    {
        Write("../out/secret.yaml");
        File.CreateSymbolicLink(Path.Combine(_root, "link.yaml"), "out/secret.yaml");
        Directory.CreateSymbolicLink(Path.Combine(_root, "folder"), "out");
        Assert.That(Read("link.yaml").Documents.Count(), Is.EqualTo(1));
        Assert.That(Read("folder").Documents.Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_pipe_in_a_folder_is_not_opened()
    {
        Write("a.yaml");
        Assume.That(MakePipe(Path.Combine(_root, "s/pipe.yaml"), 0x1B6), Is.Zero);
        Assert.That(Reasons(Read("s")), Is.EqualTo(new[] { "Warning NoDocuments" }));
    }

    [Test]
    public void The_limits_of_a_whole_submission_hold()
    {
        foreach (var i in Enumerable.Range(0, 5)) Write($"{i}.yaml");
        Assert.That(Reasons(Read("s", new() { Files = 3 })), Is.EqualTo(new[] { "Error LimitExceeded" }));
        Assert.That(Reasons(Read("s", new() { TotalBytes = 9 })), Is.EqualTo(new[] { "Error LimitExceeded" }));
        Assert.That(Read("s", new() { FileBytes = 3 }).Documents.Select(d => d.Index), Is.All.EqualTo(-1));
    }

    private void Write(string name, string text = "a: 1\n")
    {
        var path = Path.Combine(_root, "s", name);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(Path.GetFullPath(path), text);
    }

    private Submission Read(string path, ManifestLimits? limits = null) =>
        SubmissionReader.Read([Path.Combine(_root, path)], new PhysicalFileSystem(), Stream.Null, limits: limits);

    private static Submission Input(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SubmissionReader.Read(["-"], new PhysicalFileSystem(), input);
    }

    private static string[] Reasons(Submission submission) => [.. submission.Problems.Select(p => $"{p.Severity} {p.Reason}")];

    [DllImport("libc", EntryPoint = "mkfifo", CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(string path, uint mode);

    private sealed class Endless : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }
    }
}
