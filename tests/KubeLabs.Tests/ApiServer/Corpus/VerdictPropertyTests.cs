using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>Whatever is sent ends in a verdict, and what is stored is what a client would send again.</summary>
internal sealed class VerdictPropertyTests
{
    // A longer search: KUBELABS_PROPERTY_RUNS=100000.
    private static readonly int _runs =
        int.TryParse(Environment.GetEnvironmentVariable("KUBELABS_PROPERTY_RUNS"), CultureInfo.InvariantCulture, out var runs) ? runs : 1000;

    [Test]
    public void Any_bytes_end_in_a_verdict() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(_runs), Prop.ForAll<byte[]>(bytes => EndsInVerdict(bytes ?? [], RequestVerb.Create)));

    [Test]
    public void Any_damaged_text_ends_in_a_verdict()
    {
        var texts =
            from item in Gen.Elements(Accepted)
            from at in Gen.Choose(0, 1_000_000)
            from length in Gen.Choose(0, 40)
            from piece in Gen.Elements("", "\n", "  ", ":", "- ", "'", "\"", "&a ", "*a", "!!str ", "|", "{", "]", "---\n", "\t", "한", "\u0000")
            select Damaged(item, at, length, piece);
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(_runs),
            Prop.ForAll(texts.ToArbitrary(), text => EndsInVerdict(Encoding.UTF8.GetBytes(text), RequestVerb.Create)));
    }

    [Test]
    public void Any_damaged_manifest_ends_in_a_verdict() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(_runs),
        Prop.ForAll(Damages.ToArbitrary(), damage => EndsInVerdict(Bytes(damage.After), RequestVerb.Create)));

    [Test]
    public void Any_damaged_manifest_over_the_right_one_ends_in_a_verdict() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(_runs), Prop.ForAll(Damages.ToArbitrary(), damage =>
        {
            var (before, _) = CorpusRun.Send("before.yaml", Bytes(damage.Before), CorpusFiles.Environment, RequestVerb.Apply);
            var (_, answers) = CorpusRun.Send("after.yaml", Bytes(damage.After), before, RequestVerb.Apply);
            return AreWhole(answers, damage.After);
        }));

    [Test]
    public void What_is_stored_is_read_as_what_it_is()
    {
        var changed = CorpusFiles.Cases.AsParallel().Where(item => item.IsAccepted).Where(Changes).Select(item => item.Id);
        Assert.That(changed, Is.Empty);
    }

    private static CorpusCase[] Accepted { get; } = [.. CorpusFiles.Cases.Where(item => item.Class == "base" && item.IsAccepted)];

    private static Gen<(Node Before, Node After)> Damages =>
        from item in Gen.Elements(Accepted)
        from damages in Gen.NonEmptyListOf(TreeDamage.Any)
        let root = ManifestReader.ReadBytes(item.Id, SourceKind.Submission, item.Bytes.Span).Documents[0].Root!
        select (root, damages.Take(3).Aggregate(root, (tree, damage) => damage.Do(tree)));

    private static bool EndsInVerdict(byte[] bytes, RequestVerb verb) =>
        AreWhole(CorpusRun.Send("any.yaml", bytes, CorpusFiles.Environment, verb).Answers, Encoding.UTF8.GetString(bytes));

    private static bool AreWhole(IEnumerable<Verdict> answers, object sent)
    {
        var faults = answers.Select(Fault).Where(fault => fault.Length > 0);
        Assert.That(faults, Is.Empty, () => sent is Node node ? NodeJson.Compact(node) : sent.ToString()!);
        return true;
    }

    // A refusal says why, and an accepted object is there and can be read again.
    private static string Fault(Verdict verdict)
    {
        if (!verdict.IsAccepted) return verdict.Reason.Length > 0 ? "" : "no reason";
        return verdict.Object is not { } stored ? "no object"
            : IsChanged(verdict.Type!, stored.Root) ? $"read as another object: {NodeJson.Compact(stored.Root)}" : "";
    }

    private static bool Changes(CorpusCase item)
    {
        var (_, answers) = CorpusRun.Send(item, CorpusFiles.Environment, RequestVerb.Create);
        return answers.Any(answer => answer.Type is { } type && IsChanged(type, answer.Object!.Root));
    }

    private static bool IsChanged(ResourceType type, MappingNode stored)
    {
        var read = JsonNodes.Mapping(NodeJson.Compact(stored));
        var decoded = ObjectForms.Decoded(read, type);
        return !decoded.Errors.IsEmpty || !ComparedForm.Of(ObjectForms.Stored(decoded.Root, type)).ValueEquals(ComparedForm.Of(stored));
    }

    private static string Damaged(CorpusCase item, int at, int length, string piece)
    {
        var text = Encoding.UTF8.GetString(item.Bytes.Span);
        var start = at % (text.Length + 1);
        return text[..start] + piece + text[Math.Min(text.Length, start + length)..];
    }

    private static byte[] Bytes(Node root) => Encoding.UTF8.GetBytes(NodeJson.Compact(root));
}
