using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class KeyPairsTests
{
    [TestCase("rsa.crt", "rsa.pkcs8.key")]
    [TestCase("rsa.crt", "rsa.pkcs1.key")]
    [TestCase("rsa.text.crt", "rsa.bag.key")]
    [TestCase("rsa.bag.crt", "rsa.bag.key")]
    [TestCase("rsa-1024.crt", "rsa-1024.key")]
    [TestCase("rsa-3-primes.crt", "rsa-3-primes.key")]
    [TestCase("ec-p224.crt", "ec-p224.sec1.key")]
    [TestCase("ec-p224.crt", "ec-p224.no-point.key")]
    [TestCase("ec-p256.crt", "ec-p256.sec1.key")]
    [TestCase("ec-p256.crt", "ec-p256.parameters.key")]
    [TestCase("ec-p256.crt", "ec-p256.pkcs8.key")]
    [TestCase("ec-p256.crt", "ec-p256.no-point.key")]
    [TestCase("ec-p256.crt", "ec-p256.compressed.key")]
    [TestCase("ec-p384.crt", "ec-p384.pkcs8.key")]
    [TestCase("ec-p384.crt", "ec-p384.no-point.key")]
    [TestCase("ec-p521.crt", "ec-p521.parameters.key")]
    [TestCase("ec-p521.crt", "ec-p521.no-point.key")]
    [TestCase("ed25519.crt", "ed25519.key")]
    [TestCase("chain-leaf-first.crt", "ec-p256.sec1.key")]
    [TestCase("key-before-certificate.crt", "ec-p256.pkcs8.key")]
    [TestCase("version-1.crt", "ec-p256.pkcs8.key")]
    public void A_pair_matches_in_every_form(string certificate, string key) =>
        Assert.That(CertificateFiles.Pair(certificate, key).Result.Problems, Is.Empty);

    [TestCase("rsa.crt", "other-rsa.key", CertificateProblem.KeyMismatch)]
    [TestCase("ec-p256.crt", "other-p256.key", CertificateProblem.KeyMismatch)]
    [TestCase("ed25519.crt", "other-ed25519.key", CertificateProblem.KeyMismatch)]
    [TestCase("rsa.crt", "ec-p256.sec1.key", CertificateProblem.KeyOfOtherType)]
    [TestCase("ec-p256.crt", "ec-p384.sec1.key", CertificateProblem.KeyOfOtherType)]
    [TestCase("ed25519.crt", "rsa.pkcs8.key", CertificateProblem.KeyOfOtherType)]
    [TestCase("chain-root-first.crt", "ec-p256.sec1.key", CertificateProblem.LeafNotFirst)]
    [TestCase("chain-root-first.crt", "other-p256.key", CertificateProblem.KeyMismatch)]
    [TestCase("rsa.crt", "rsa.encrypted-pkcs8.key", CertificateProblem.EncryptedKey)]
    public void A_key_of_another_certificate_does_not(string certificate, string key, CertificateProblem problem)
    {
        var result = CertificateFiles.Pair(certificate, key).Result;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Matches, Is.False);
            Assert.That(result.Problems.Select(fault => fault.Kind), Is.EqualTo(new[] { problem }));
        }
    }

    [Test]
    public void Swapped_values_are_told_on_both_sides() =>
        Assert.That(CertificateFiles.Pair("rsa.pkcs8.key", "rsa.crt").Result.Problems.Select(fault => fault.Kind),
            Is.EqualTo(new[] { CertificateProblem.PrivateKeyInstead, CertificateProblem.CertificateInstead }));

    [Test]
    public void The_certificate_that_belongs_first_is_named() =>
        Assert.That(CertificateFiles.Pair("chain-root-first.crt", "ec-p256.sec1.key").Result.Problems[0].Message.En,
            Does.Contain("certificate 3"));

    [Test]
    public void Of_all_files_only_those_of_one_key_match()
    {
        foreach (var certificate in CertificateFiles.Names(".crt"))
            foreach (var key in CertificateFiles.Names(".key"))
            {
                if (!CertificateFiles.Pair(certificate, key).Result.Matches) continue;
                Assert.That(KeyOf(certificate), Is.EqualTo(KeyOf(key)), $"{certificate} {key}");
            }
    }

    /// <summary>The names of the files say whose key they are; those that say nothing have the key of <c>ec-p256</c>.</summary>
    private static string KeyOf(string file)
    {
        var name = file[..file.IndexOf('.', StringComparison.Ordinal)];
        var isOwn = name.StartsWith("rsa", StringComparison.Ordinal) || name.StartsWith('e')
            || name.StartsWith("other", StringComparison.Ordinal);
        return isOwn ? name : "ec-p256";
    }
}
