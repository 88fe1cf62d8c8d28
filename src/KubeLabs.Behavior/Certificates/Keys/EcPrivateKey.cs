using System.Formats.Asn1;
using System.Numerics;

namespace KubeLabs.Behavior;

/// <summary>Reads SEC1's form of an EC private key (RFC 5915).</summary>
internal static class EcPrivateKey
{
    private static readonly Asn1Tag _curveTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag _pointTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <param name="der">The key.</param>
    /// <param name="curveOid">The curve that PKCS#8 names around it; it wins.</param>
    public static KeyReading Read(ReadOnlyMemory<byte> der, string? curveOid)
    {
        var key = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        if (key.ReadInteger() != 1) throw new AsnContentException();
        var scalar = new BigInteger(key.ReadOctetString(), isUnsigned: true, isBigEndian: true);
        if (NextIs(key, _curveTag)) curveOid ??= NamedIn(key.ReadSequence(_curveTag));
        if (curveOid is null) return KeyFaults.UnnamedCurve();
        if (NamedCurve.ForOid(curveOid) is not { } curve) return KeyFaults.Curve(curveOid);
        if (scalar.IsZero || scalar >= curve.Order) throw new AsnContentException();
        var point = EcMultiplication.OfGenerator(curve, scalar);
        if (NextIs(key, _pointTag) && !IsEncoding(key.ReadSequence(_pointTag).ReadBitString(out _), point, curve))
            return Inconsistent();
        return PublicKey.Ec(curve, point);
    }

    private static bool NextIs(AsnReader key, Asn1Tag tag) => key.HasData && key.PeekTag() == tag;

    private static string? NamedIn(AsnReader parameters) =>
        parameters.PeekTag() == Asn1Tag.ObjectIdentifier ? parameters.ReadObjectIdentifier() : null;

    /// <summary>Whether the point that the key carries is its own. Go computes it anew, OpenSSL believes it.</summary>
    private static bool IsEncoding(ReadOnlySpan<byte> carried, EcPoint point, NamedCurve curve)
    {
        var x = new byte[curve.FieldLength];
        var y = new byte[curve.FieldLength];
        WriteTo(x, point.X);
        WriteTo(y, point.Y);
        if (carried.Length < 1 || !carried[1..].StartsWith(x)) return false;
        var rest = carried[(1 + x.Length)..];
        return carried[0] == 4 ? rest.SequenceEqual(y) : rest.IsEmpty && carried[0] == (point.Y.IsEven ? 2 : 3);
    }

    private static void WriteTo(Span<byte> field, BigInteger number)
    {
        var length = number.GetByteCount(isUnsigned: true);
        number.TryWriteBytes(field[^length..], out _, isUnsigned: true, isBigEndian: true);
    }

    private static CertificateFault Inconsistent() => CertificateFault.Of(CertificateProblem.InconsistentKey,
        "The EC private key carries a public point that is not its own.",
        "EC 개인 키에 함께 들어 있는 공개 점이 그 키의 것이 아닙니다.");
}
