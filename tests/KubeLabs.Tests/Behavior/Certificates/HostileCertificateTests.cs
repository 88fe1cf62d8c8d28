using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class HostileCertificateTests
{
    private static readonly byte[][] _files =
        [.. CertificateFiles.Names(".crt").Concat(CertificateFiles.Names(".key")).Select(CertificateFiles.Bytes)];

    [Test]
    public void Random_bytes_are_no_pair() =>
        Prop.ForAll<byte[], byte[]>((certificate, key) => !TlsPair.Read(certificate, key).Result.Matches).Check(Config.QuickThrowOnFailure);

    [Test]
    public void Random_bytes_in_blocks_are_no_pair() =>
        Prop.ForAll<byte[], byte[]>((certificate, key) =>
                !TlsPair.Read(Block("CERTIFICATE", certificate), Block("PRIVATE KEY", key)).Result.Matches)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [TestCase(1)]
    [TestCase(2)]
    public void Altered_texts_are_read_without_an_exception(int seed)
    {
        var random = new Dice((uint)seed);
        foreach (var file in _files)
            for (var i = 0; i < 20; i++)
            {
                var altered = Alter(random, file);
                Assert.That(() => Judge(TlsPair.Read(altered, altered)), Throws.Nothing);
            }
    }

    [TestCase(3)]
    [TestCase(4)]
    public void Altered_structures_are_read_without_an_exception(int seed)
    {
        var random = new Dice((uint)seed);
        foreach (var block in _files.SelectMany(file => PemReader.Read(file)))
            for (var i = 0; i < 20; i++)
            {
                var altered = Block(block.Label, Alter(random, block.Bytes.ToArray()));
                Assert.That(() => Judge(TlsPair.Read(altered, altered)), Throws.Nothing);
            }
    }

    [TestCase("-----BEGIN A-----\n")]
    [TestCase("-----BEGIN A:-----\n")]
    [TestCase("-----BEGIN A-----\nb: c\n")]
    [TestCase("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")]
    [TestCase("-----END A-----\n")]
    [TestCase("\n")]
    [TestCase("a:\n")]
    public void A_text_of_one_repeated_line_is_read_in_time(string line)
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(line, PemReader.MaxLength / line.Length)));
        var watch = Stopwatch.StartNew();
        Assert.That(TlsPair.Read(text, text).Result.Matches, Is.False);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static void Judge(TlsPair pair)
    {
        if (pair.Chain.Leaf is not { } leaf) return;
        HostMatch.Check(leaf, "shop.example.com");
        CertificateUse.AsServer(leaf);
        CertificateUse.ValidityAt(leaf, DateTimeOffset.UnixEpoch);
    }

    private static byte[] Alter(Dice random, byte[] bytes)
    {
        var altered = bytes.ToList();
        for (var i = 1 + random.Next(3); i > 0 && altered.Count > 0; i--)
        {
            var at = random.Next(altered.Count);
            if (random.Next(4) == 0) altered.RemoveAt(at);
            else if (random.Next(4) == 0) altered.Insert(at, (byte)random.Next(256));
            else if (random.Next(8) == 0) altered.RemoveRange(at, altered.Count - at);
            else altered[at] = (byte)random.Next(256);
        }

        return [.. altered];
    }

    /// <summary>Marsaglia's xorshift: the same numbers on every run and every machine.</summary>
    private sealed class Dice(uint seed)
    {
        private uint _state = (seed * 2654435769) | 1;

        public int Next(int sides)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)sides);
        }
    }

    private static byte[] Block(string label, byte[] bytes) =>
        Encoding.UTF8.GetBytes($"-----BEGIN {label}-----\n{Convert.ToBase64String(bytes)}\n-----END {label}-----\n");
}
