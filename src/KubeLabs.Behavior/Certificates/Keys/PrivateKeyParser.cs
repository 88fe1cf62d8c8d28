using System.Formats.Asn1;

namespace KubeLabs.Behavior;

/// <summary>
/// Reads a private key of any form by its shape, whatever its label: Go tries the three forms one after another, and OpenSSL
/// too finds the right one behind a wrong label.
/// </summary>
internal static class PrivateKeyParser
{
    /// <summary>Reads the public half of a key. What is not DER throws <see cref="AsnContentException"/>.</summary>
    public static KeyReading Read(ReadOnlyMemory<byte> der)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER);
        var key = outer.ReadSequence();
        key.ReadInteger();
        var second = key.PeekTag();
        if (second == Asn1Tag.Sequence) return Pkcs8(key);
        if (second == Asn1Tag.PrimitiveOctetString) return EcPrivateKey.Read(der, null);
        outer.ThrowIfNotEmpty();
        return RsaPrivateKey.Read(der);
    }

    /// <summary>PKCS#8 (RFC 5208, RFC 5958), read up to its version.</summary>
    private static KeyReading Pkcs8(AsnReader key)
    {
        var algorithm = key.ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        var inner = key.ReadOctetString();
        return oid switch
        {
            KeyOids.Rsa => RsaPrivateKey.Read(inner),
            KeyOids.Ec => EcPrivateKey.Read(inner, CurveOf(algorithm)),
            KeyOids.Ed25519 => Ed(algorithm, inner),
            _ => KeyFaults.Algorithm(KeyOids.NameOf(oid)),
        };
    }

    private static string? CurveOf(AsnReader algorithm) =>
        algorithm.HasData && algorithm.PeekTag() == Asn1Tag.ObjectIdentifier ? algorithm.ReadObjectIdentifier() : null;

    private static KeyReading Ed(AsnReader algorithm, byte[] inner)
    {
        var seed = new AsnReader(inner, AsnEncodingRules.DER).ReadOctetString();
        if (algorithm.HasData || seed.Length != Ed25519.KeyLength) throw new AsnContentException();
        return PublicKey.Ed25519(Ed25519.PublicKey(seed));
    }
}
