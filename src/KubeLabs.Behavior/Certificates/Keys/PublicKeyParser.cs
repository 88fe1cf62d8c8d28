using System.Formats.Asn1;
using System.Numerics;

namespace KubeLabs.Behavior;

/// <summary>Reads a SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) as strictly as Go's <c>crypto/x509</c>.</summary>
internal static class PublicKeyParser
{
    /// <summary>Reads it. What is not DER throws <see cref="AsnContentException"/>.</summary>
    public static KeyReading Read(AsnReader info)
    {
        var algorithm = info.ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        var key = info.ReadBitString(out _);
        return oid switch
        {
            KeyOids.Rsa => Rsa(algorithm, key),
            KeyOids.Ec => Ec(algorithm, key),
            KeyOids.Ed25519 => Ed(algorithm, key),
            _ => KeyFaults.Algorithm(KeyOids.NameOf(oid)),
        };
    }

    private static KeyReading Rsa(AsnReader algorithm, byte[] key)
    {
        algorithm.ReadNull();
        var numbers = new AsnReader(key, AsnEncodingRules.DER).ReadSequence();
        var modulus = numbers.ReadInteger();
        var exponent = numbers.ReadInteger();
        if (modulus.Sign <= 0 || modulus.IsEven || exponent <= 1 || exponent.IsEven || exponent > int.MaxValue)
            throw new AsnContentException();
        return PublicKey.Rsa(modulus, exponent);
    }

    private static KeyReading Ec(AsnReader algorithm, byte[] key)
    {
        if (!algorithm.HasData || algorithm.PeekTag() != Asn1Tag.ObjectIdentifier) return KeyFaults.UnnamedCurve();
        var oid = algorithm.ReadObjectIdentifier();
        if (NamedCurve.ForOid(oid) is not { } curve) return KeyFaults.Curve(oid);
        if (key is [2 or 3, ..]) return KeyFaults.CompressedPoint();
        if (key.Length != 1 + (2 * curve.FieldLength) || key[0] != 4) throw new AsnContentException();
        var point = new EcPoint(Number(key.AsSpan(1, curve.FieldLength)), Number(key.AsSpan(1 + curve.FieldLength)));
        if (!curve.Contains(point)) throw new AsnContentException();
        return PublicKey.Ec(curve, point);
    }

    private static KeyReading Ed(AsnReader algorithm, byte[] key)
    {
        if (algorithm.HasData || key.Length != Ed25519.KeyLength) throw new AsnContentException();
        return PublicKey.Ed25519(key);
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
