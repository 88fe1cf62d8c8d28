using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Exercises;

internal sealed class Sha256Tests
{
    // The examples of FIPS 180-4.
    [TestCase("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [TestCase("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void The_published_examples_come_out(string text, string hash) =>
        Assert.That(Sha256.Hex(System.Text.Encoding.ASCII.GetBytes(text)), Is.EqualTo(hash));

    [Test]
    public void Every_length_around_the_ends_of_blocks_agrees_with_the_runtime()
    {
        var data = Enumerable.Range(0, 200).Select(i => (byte)(i * 7)).ToArray();
        for (var length = 0; length <= data.Length; length++)
            Assert.That(Sha256.Hex(data.AsSpan(0, length)), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(data.AsSpan(0, length)))));
    }

    [Test]
    public void Any_bytes_agree_with_the_runtime() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), data => Sha256.Hex(data) == Convert.ToHexStringLower(SHA256.HashData(data)))
            .QuickCheckThrowOnFailure();
}
