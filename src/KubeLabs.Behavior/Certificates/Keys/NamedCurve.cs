using System.Numerics;

namespace KubeLabs.Behavior;

/// <summary>One of the four curves that Go's <c>crypto/x509</c> and every TLS stack know by name.</summary>
internal sealed partial class NamedCurve
{
    private NamedCurve(string name) => Name = name;

    /// <summary>Its name at NIST: <c>P-256</c>.</summary>
    public string Name { get; }

    public BigInteger Prime { get; private init; }

    public BigInteger B { get; private init; }

    public EcPoint Generator { get; private init; }

    public BigInteger Order { get; private init; }

    /// <summary>The bytes of one coordinate.</summary>
    public int FieldLength { get; private init; }

    public static NamedCurve? ForOid(string oid) => oid switch
    {
        "1.3.132.0.33" => P224,
        "1.2.840.10045.3.1.7" => P256,
        "1.3.132.0.34" => P384,
        "1.3.132.0.35" => P521,
        _ => null,
    };

    /// <summary>Whether y² = x³ - 3x + b, both coordinates below the prime.</summary>
    public bool Contains(EcPoint point)
    {
        if (point.X >= Prime || point.Y >= Prime) return false;
        return ((point.Y * point.Y) - (((point.X * point.X) - 3) * point.X) - B) % Prime == 0;
    }

    private static NamedCurve Of(string name, string prime, string b, string x, string y, string order) => new(name)
    {
        Prime = Hex(prime),
        B = Hex(b),
        Generator = new EcPoint(Hex(x), Hex(y)),
        Order = Hex(order),
        FieldLength = prime.Length / 2,
    };

    private static BigInteger Hex(string digits) => new(Convert.FromHexString(digits), isUnsigned: true, isBigEndian: true);
}
