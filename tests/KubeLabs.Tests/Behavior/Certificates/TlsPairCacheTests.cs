using System.Text;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class TlsPairCacheTests
{
    private static readonly byte[] _certificate = CertificateFiles.Bytes("ec-p256.crt");
    private static readonly byte[] _key = CertificateFiles.Bytes("ec-p256.pkcs8.key");

    [Test]
    public void The_same_bytes_are_read_once()
    {
        var cache = new TlsPairCache();
        var first = cache.Read(_certificate, _key);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cache.Read([.. _certificate], [.. _key]), Is.SameAs(first));
            Assert.That(first.Result.Matches);
        }
    }

    [Test]
    public void Bytes_that_are_divided_otherwise_are_others()
    {
        var cache = new TlsPairCache();
        var first = cache.Read(_certificate, _key);
        Assert.That(cache.Read([.. _certificate, .. _key], []), Is.Not.SameAs(first));
    }

    [Test]
    public void The_oldest_pair_is_forgotten()
    {
        var cache = new TlsPairCache();
        var first = cache.Read(_certificate, _key);
        for (var i = 0; i < 100; i++) cache.Read(Encoding.ASCII.GetBytes($"no certificate {i}"), _key);
        Assert.That(cache.Read(_certificate, _key), Is.Not.SameAs(first));
    }

    [Test]
    public void Many_threads_get_one_answer()
    {
        var cache = new TlsPairCache();
        Parallel.For(0, 64, _ => Assert.That(cache.Read(_certificate, _key).Result.Matches));
    }
}
