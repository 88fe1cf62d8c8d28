using System.Text;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class CertificateChainTests
{
    private static readonly string _pem = CertificateFiles.Text("rsa.crt");

    [TestCase("rsa.crt", "RSA")]
    [TestCase("rsa.text.crt", "RSA")]
    [TestCase("rsa.bag.crt", "RSA")]
    [TestCase("ec-p224.crt", "EC P-224")]
    [TestCase("ec-p256.crt", "EC P-256")]
    [TestCase("ec-p384.crt", "EC P-384")]
    [TestCase("ec-p521.crt", "EC P-521")]
    [TestCase("ed25519.crt", "Ed25519")]
    [TestCase("version-1.crt", "EC P-256")]
    public void A_certificate_of_each_kind_is_read(string file, string algorithm)
    {
        var chain = CertificateFiles.Chain(file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chain.Problems, Is.Empty);
            Assert.That(chain.Leaf?.PublicKey?.Algorithm, Is.EqualTo(algorithm));
            Assert.That(chain.Leaf?.CommonName, Is.EqualTo("shop.example.com"));
        }
    }

    [TestCase("rsa.pkcs8.key", CertificateProblem.PrivateKeyInstead)]
    [TestCase("ec-p256.parameters.key", CertificateProblem.PrivateKeyInstead)]
    [TestCase("rsa.encrypted-pkcs8.key", CertificateProblem.PrivateKeyInstead)]
    [TestCase("rsa.request.csr", CertificateProblem.RequestInstead)]
    [TestCase("rsa.public.key", CertificateProblem.PublicKeyInstead)]
    [TestCase("rsa.pkcs7.crt", CertificateProblem.OtherBlock)]
    [TestCase("rsa.trusted.crt", CertificateProblem.OtherBlock)]
    [TestCase("rsa.der.crt", CertificateProblem.BinaryDer)]
    [TestCase("rsa-768.crt", CertificateProblem.RsaTooSmall)]
    [TestCase("rsa-pss.crt", CertificateProblem.UnsupportedAlgorithm)]
    [TestCase("ed448.crt", CertificateProblem.UnsupportedAlgorithm)]
    [TestCase("dsa.crt", CertificateProblem.UnsupportedAlgorithm)]
    [TestCase("ec-k1.crt", CertificateProblem.UnsupportedCurve)]
    [TestCase("ec-p256.explicit.crt", CertificateProblem.UnsupportedCurve)]
    [TestCase("ec-p256.compressed.crt", CertificateProblem.UnsupportedCurve)]
    public void What_no_server_loads_is_a_problem(string file, CertificateProblem problem) =>
        Assert.That(Kinds(CertificateFiles.Chain(file)), Is.EqualTo(new[] { problem }));

    [TestCase("", CertificateProblem.Empty)]
    [TestCase(" \r\n\t", CertificateProblem.Empty)]
    [TestCase("./tls.crt", CertificateProblem.NoPem)]
    [TestCase("-----BEGIN CERTIFICATE-----\nAQID\n-----END CERTIFICATE-----\n", CertificateProblem.DamagedDer)]
    [TestCase("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", CertificateProblem.DamagedDer)]
    public void A_text_without_a_certificate_is_a_problem(string text, CertificateProblem problem) =>
        Assert.That(Kinds(Read(text)), Is.EqualTo(new[] { problem }));

    [Test]
    public void Line_ends_of_Windows_change_nothing() =>
        Assert.That(Read(_pem.ReplaceLineEndings("\r\n")).Problems, Is.Empty);

    [TestCase(0.3)]
    [TestCase(0.6)]
    [TestCase(0.98)]
    public void A_certificate_that_is_cut_off_is_damaged(double part) =>
        Assert.That(Kinds(Read(_pem[..(int)(_pem.Length * part)])), Is.EqualTo(new[] { CertificateProblem.DamagedPem }));

    [Test]
    public void A_lost_line_leaves_base64_but_no_certificate()
    {
        var lines = _pem.Split('\n').ToList();
        lines.RemoveAt(5);
        Assert.That(Kinds(Read(string.Join('\n', lines))), Is.EqualTo(new[] { CertificateProblem.DamagedDer }));
    }

    [Test]
    public void Lines_folded_into_one_are_named_as_such()
    {
        var chain = Read(_pem.Replace('\n', ' '));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Kinds(chain), Is.EqualTo(new[] { CertificateProblem.DamagedPem }));
            Assert.That(chain.Problems[0].Message.En, Does.Contain("joined into one"));
        }
    }

    [Test]
    public void Indented_lines_are_named_as_such()
    {
        var chain = Read("  " + _pem.Replace("\n", "\n  ", StringComparison.Ordinal));
        Assert.That(chain.Problems.Single().Message.En, Does.Contain("very start of a line"));
    }

    [Test]
    public void A_blank_line_inside_is_what_OpenSSL_refuses()
    {
        var lines = _pem.Split('\n').ToList();
        lines.Insert(5, "");
        Assert.That(Read(string.Join('\n', lines)).Problems.Single().Message.En, Does.Contain("blank line"));
    }

    [Test]
    public void Base64_of_the_text_is_encoded_twice() =>
        Assert.That(Kinds(Read(Convert.ToBase64String(CertificateFiles.Bytes("rsa.crt")))),
            Is.EqualTo(new[] { CertificateProblem.EncodedTwice }));

    [Test]
    public void Base64_of_the_DER_lacks_its_lines() =>
        Assert.That(Read(Convert.ToBase64String(CertificateFiles.Bytes("rsa.der.crt"))).Problems.Single().Message.En,
            Does.Contain("without its lines"));

    [Test]
    public void More_than_a_Secret_holds_is_refused_unread() =>
        Assert.That(Kinds(Read(_pem + new string('\n', PemReader.MaxLength))), Is.EqualTo(new[] { CertificateProblem.TooLarge }));

    [Test]
    public void A_chain_is_kept_in_its_order() =>
        Assert.That(CertificateFiles.Chain("chain-leaf-first.crt").Certificates.Select(certificate => certificate.CommonName),
            Is.EqualTo(new[] { "shop.example.com", "Mid", "Root" }));

    [Test]
    public void A_damaged_certificate_behind_the_leaf_is_a_problem()
    {
        var chain = Read(_pem + "-----BEGIN CERTIFICATE-----\nAQID\n-----END CERTIFICATE-----\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Kinds(chain), Is.EqualTo(new[] { CertificateProblem.DamagedDer }));
            Assert.That(chain.Leaf, Is.Not.Null);
        }
    }

    [Test]
    public void The_same_damage_is_told_once()
    {
        var damaged = "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n";
        Assert.That(Kinds(Read(damaged + damaged)), Is.EqualTo(new[] { CertificateProblem.DamagedPem }));
    }

    [Test]
    public void A_key_before_the_certificate_is_skipped_and_told()
    {
        var chain = CertificateFiles.Chain("key-before-certificate.crt");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chain.Problems, Is.Empty);
            Assert.That(chain.OtherBlocks, Is.EqualTo(new[] { "EC PRIVATE KEY" }));
            Assert.That(chain.OtherBlockFirst);
        }
    }

    [Test]
    public void Names_usages_and_dates_are_read()
    {
        var both = CertificateFiles.Leaf("use-both.crt");
        var ip = CertificateFiles.Leaf("names-ip.crt");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(both.KeyUsages, Is.EqualTo(KeyUsages.DigitalSignature | KeyUsages.KeyCertSign));
            Assert.That(both.ExtendedKeyUsages, Is.EqualTo(new[] { "1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.1" }));
            Assert.That(both.IsAuthority);
            Assert.That(CertificateFiles.Leaf("use-not-authority.crt").IsAuthority, Is.False);
            Assert.That(ip.Names.Addresses.Select(address => address.ToString()), Is.EqualTo(new[] { "10.0.0.7", "2001:db8::7" }));
            Assert.That(ip.Names.Dns, Is.EqualTo(new[] { "10.0.0.8" }));
            Assert.That(CertificateFiles.Leaf("version-1.crt").HasAlternativeNames, Is.False);
            Assert.That(CertificateFiles.Leaf("valid-in-2015.crt").NotAfter,
                Is.EqualTo(new DateTimeOffset(2015, 12, 31, 23, 59, 59, TimeSpan.Zero)));
            Assert.That(CertificateFiles.Leaf("valid-from-2090.crt").NotBefore,
                Is.EqualTo(new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        }
    }

    private static CertificateChain Read(string text) => CertificateChain.Read(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<CertificateProblem> Kinds(CertificateChain chain) => chain.Problems.Select(problem => problem.Kind);
}
