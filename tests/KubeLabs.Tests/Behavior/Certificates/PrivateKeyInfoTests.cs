using System.Text;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class PrivateKeyInfoTests
{
    [TestCase("rsa.public.key", CertificateProblem.PublicKeyInstead)]
    [TestCase("rsa.crt", CertificateProblem.CertificateInstead)]
    [TestCase("chain-leaf-first.crt", CertificateProblem.CertificateInstead)]
    [TestCase("rsa.request.csr", CertificateProblem.RequestInstead)]
    [TestCase("rsa.pkcs7.crt", CertificateProblem.OtherBlock)]
    [TestCase("rsa.der.crt", CertificateProblem.BinaryDer)]
    [TestCase("rsa.encrypted-pkcs8.key", CertificateProblem.EncryptedKey)]
    [TestCase("rsa.encrypted-pkcs1.key", CertificateProblem.EncryptedKey)]
    [TestCase("ec-k1.sec1.key", CertificateProblem.UnsupportedCurve)]
    [TestCase("ec-p256.explicit.key", CertificateProblem.UnsupportedCurve)]
    [TestCase("ec-p256.explicit-pkcs8.key", CertificateProblem.UnsupportedCurve)]
    [TestCase("rsa-pss.key", CertificateProblem.UnsupportedAlgorithm)]
    [TestCase("dsa.key", CertificateProblem.UnsupportedAlgorithm)]
    [TestCase("dsa.pkcs8.key", CertificateProblem.UnsupportedAlgorithm)]
    [TestCase("ed448.key", CertificateProblem.UnsupportedAlgorithm)]
    [TestCase("x25519.key", CertificateProblem.UnsupportedAlgorithm)]
    [TestCase("openssh.key", CertificateProblem.UnsupportedAlgorithm)]
    public void What_no_server_loads_is_a_problem(string file, CertificateProblem problem)
    {
        var key = CertificateFiles.Key(file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(key.Problems.Select(fault => fault.Kind), Is.EqualTo(new[] { problem }));
            Assert.That(key.PublicKey, Is.Null);
        }
    }

    [Test]
    public void A_label_that_names_another_form_changes_nothing()
    {
        var text = CertificateFiles.Text("rsa.pkcs1.key").Replace("RSA PRIVATE", "PRIVATE", StringComparison.Ordinal);
        Assert.That(Read(text).PublicKey, Is.EqualTo(CertificateFiles.Key("rsa.pkcs8.key").PublicKey));
    }

    [Test]
    public void Only_the_first_key_counts()
    {
        var first = CertificateFiles.Text("other-p256.key");
        var key = Read(first + CertificateFiles.Text("ec-p256.sec1.key") + "-----BEGIN PRIVATE KEY-----\ndamaged");
        Assert.That(key.PublicKey, Is.EqualTo(CertificateFiles.Key("other-p256.key").PublicKey));
    }

    [Test]
    public void A_damaged_block_before_the_key_is_a_problem()
    {
        var key = Read("-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----\n" + CertificateFiles.Text("ec-p256.sec1.key"));
        Assert.That(key.Problems.Single().Kind, Is.EqualTo(CertificateProblem.DamagedPem));
    }

    [Test]
    public void A_key_that_is_cut_off_is_damaged()
    {
        var text = CertificateFiles.Text("rsa.pkcs8.key");
        Assert.That(Read(text[..(text.Length / 2)]).Problems.Single().Kind, Is.EqualTo(CertificateProblem.DamagedPem));
    }

    // The bytes of a PKCS#1 key of 2048 bits: version, then n from 11, e from 270, d from 275, p from 536, q from 669, the rest behind.
    [TestCase(200)]
    [TestCase(400)]
    [TestCase(600)]
    [TestCase(700)]
    [TestCase(850)]
    [TestCase(1000)]
    [TestCase(1150)]
    public void An_altered_number_of_an_RSA_key_is_noticed(int at)
    {
        var der = PemReader.Read(CertificateFiles.Bytes("rsa.pkcs1.key"))[0].Bytes.ToArray();
        der[at] ^= 2;
        Assert.That(Read(Encode("RSA PRIVATE KEY", der)).Problems.Single().Kind, Is.EqualTo(CertificateProblem.InconsistentKey));
    }

    [Test]
    public void A_point_that_is_not_the_keys_own_is_noticed()
    {
        var der = PemReader.Read(CertificateFiles.Bytes("ec-p256.sec1.key"))[0].Bytes.ToArray();
        der[^1] ^= 1;
        Assert.That(Read(Encode("EC PRIVATE KEY", der)).Problems.Single().Kind, Is.EqualTo(CertificateProblem.InconsistentKey));
    }

    private static string Encode(string label, byte[] der) =>
        $"-----BEGIN {label}-----\n{Convert.ToBase64String(der)}\n-----END {label}-----\n";

    private static PrivateKeyInfo Read(string text) => PrivateKeyInfo.Read(Encoding.UTF8.GetBytes(text));
}
