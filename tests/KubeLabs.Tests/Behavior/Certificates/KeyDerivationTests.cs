using System.Numerics;
using System.Security.Cryptography;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class KeyDerivationTests
{
    // RFC 8032, section 7.1.
    [TestCase("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")]
    [TestCase("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")]
    [TestCase("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")]
    [TestCase("f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5",
        "278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e")]
    [TestCase("833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf")]
    public void An_Ed25519_key_is_the_RFCs(string seed, string expected) =>
        Assert.That(Convert.ToHexStringLower(Ed25519.PublicKey(Convert.FromHexString(seed))), Is.EqualTo(expected));

    [TestCase("1.3.132.0.33")]
    [TestCase("1.2.840.10045.3.1.7")]
    [TestCase("1.3.132.0.34")]
    [TestCase("1.3.132.0.35")]
    public void A_point_is_the_one_that_OpenSSL_finds(string oid)
    {
        var curve = NamedCurve.ForOid(oid)!;
        for (var i = 0; i < 10; i++)
        {
            using var key = ECDsa.Create(ECCurve.CreateFromValue(oid));
            var numbers = key.ExportParameters(includePrivateParameters: true);
            var point = EcMultiplication.OfGenerator(curve, Number(numbers.D!));
            Assert.That(point, Is.EqualTo(new EcPoint(Number(numbers.Q.X!), Number(numbers.Q.Y!))));
        }
    }

    [TestCase("1.3.132.0.33")]
    [TestCase("1.2.840.10045.3.1.7")]
    [TestCase("1.3.132.0.34")]
    [TestCase("1.3.132.0.35")]
    public void The_smallest_and_the_largest_scalar_give_the_generator_and_its_mirror(string oid)
    {
        var curve = NamedCurve.ForOid(oid)!;
        var g = curve.Generator;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(curve.Contains(g));
            Assert.That(EcMultiplication.OfGenerator(curve, 1), Is.EqualTo(g));
            Assert.That(EcMultiplication.OfGenerator(curve, curve.Order - 1), Is.EqualTo(g with { Y = curve.Prime - g.Y }));
        }
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
