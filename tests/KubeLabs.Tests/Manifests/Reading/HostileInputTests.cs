using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Reading;

internal sealed class HostileInputTests
{
    private const string Valid = """
        apiVersion: v1
        kind: Service
        metadata: {name: web, labels: &l {app: "web"}}
        spec:
          selector:
            <<: *l
          ports:
          - port: 0x50   # eighty
            name: 'http'
          note: |-
            one
              two
        ---
        {"kind": "List", "items": [{"a": [1, 2.5e3, "\u00e9"]}]}
        """;

    private static readonly string[] _pieces =
        ["\t", "- ", ": ", "? ", "[", "]", "{", "}", ",", "&a ", "*a ", "!!int ", "!", "|", ">", "'", "\"", "\\", "%", "---\n", "...\n",
         "#", "\n", "\r", "  ", "<<: ", "\u0085", "\u2028", "\uFEFF", "\0", "\ud83d\ude00", "~", ".inf", "\"\\ud83d\\u", "@", "`", "!<a>"];

    [Test]
    public void Any_bytes_end_in_documents_or_problems() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Ends).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Test]
    public void Any_mutation_of_a_manifest_ends_in_documents_or_problems()
    {
        var edit = from at in Gen.Choose(0, Valid.Length)
                   from cut in Gen.Choose(0, 5)
                   from piece in Gen.Elements(_pieces)
                   select (at, cut, piece);
        var texts = edit.ListOf().Select(edits => edits.Aggregate(Valid, Apply));
        Prop.ForAll(texts.ToArbitrary(), text => Ends(Encoding.UTF8.GetBytes(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Test]
    public void Any_soup_of_indicators_ends_in_documents_or_problems()
    {
        var texts = Gen.Elements(_pieces).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text => Ends(Encoding.UTF8.GetBytes(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    private static string Apply(string text, (int At, int Cut, string Piece) edit)
    {
        var at = Math.Min(edit.At, text.Length);
        return text.Remove(at, Math.Min(edit.Cut, text.Length - at)).Insert(at, edit.Piece);
    }

    private static bool Ends(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var file = ManifestReader.ReadBytes("a", SourceKind.Submission, bytes);
        var told = file.Documents.All(d => d.Root is not null || d.Problems.Any(p => p.Severity == Severity.Error));
        return told && watch.Elapsed < TimeSpan.FromSeconds(2);
    }
}
