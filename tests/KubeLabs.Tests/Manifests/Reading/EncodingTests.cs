using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Reading;

internal sealed class EncodingTests
{
    private static readonly Encoding[] _encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true),
    ];

    [TestCaseSource(nameof(_encodings))]
    public void A_byte_order_mark_says_the_encoding(Encoding encoding)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("a: 한")];
        var document = ManifestReader.ReadBytes("a", SourceKind.Submission, bytes).Documents.Single();
        Assert.That(NodeJson.Compact(document.Root!), Is.EqualTo("""{"a":"한"}"""));
        Assert.That(document.Root!.Position.Column, Is.EqualTo(1));
    }

    [Test]
    public void A_null_character_makes_it_no_text()
    {
        var document = ManifestReader.ReadBytes("a", SourceKind.Submission, "a: \0"u8).Documents.Single();
        Assert.That((document.Index, document.Problems.Single().Reason), Is.EqualTo((-1, "NotText")));
    }

    [Test]
    public void What_is_not_UTF_8_is_replaced_as_kubectl_does_with_a_warning()
    {
        var document = ManifestReader.ReadBytes("a", SourceKind.Submission, [.. "a: b\nc: "u8, 0xC7, 0xD1]).Documents.Single();
        var problem = document.Problems.Single();
        Assert.That((problem.Reason, problem.Severity), Is.EqualTo(("NotUtf8", Severity.Warning)));
        Assert.That((problem.At.Line, problem.At.Column), Is.EqualTo((2, 4)));
        Assert.That(document.Root!["c"]!.AsString(), Does.StartWith("\uFFFD"));
    }
}
