using System.Numerics;

namespace KubeLabs.Behavior;

/// <summary>
/// Derives the public point of an EC private key, as Go does whatever point the key carries. Done here because OpenSSL takes
/// tens of milliseconds to start. It is not constant in time: the key is an exercise's, and its owner runs this.
/// </summary>
internal static class EcMultiplication
{
    /// <summary>The generator taken <paramref name="scalar"/> times, which is at least 1 and below the order.</summary>
    public static EcPoint OfGenerator(NamedCurve curve, BigInteger scalar)
    {
        var g = curve.Generator;
        var sum = new Jacobian(g.X, g.Y, BigInteger.One);
        for (var bit = (int)scalar.GetBitLength() - 2; bit >= 0; bit--)
        {
            sum = Double(sum, curve.Prime);
            // Below the order the partial sums 2k never meet ±G, so the formulas have no special cases.
            if (!(scalar >> bit).IsEven) sum = Add(sum, g, curve.Prime);
        }

        return Affine(sum, curve.Prime);
    }

    // "dbl-2001-b" for a = -3 and "madd" of the Explicit-Formulas Database, Jacobian coordinates (x = X/Z², y = Y/Z³).
    private static Jacobian Double(Jacobian point, BigInteger p)
    {
        var delta = point.Z * point.Z % p;
        var gamma = point.Y * point.Y % p;
        var beta = point.X * gamma % p;
        var alpha = 3 * (point.X - delta) * (point.X + delta) % p;
        var x = ((alpha * alpha) - (8 * beta)) % p;
        var z = 2 * point.Y * point.Z % p;
        var y = ((alpha * ((4 * beta) - x)) - (8 * gamma * gamma)) % p;
        return new Jacobian(x, y, z);
    }

    private static Jacobian Add(Jacobian point, EcPoint other, BigInteger p)
    {
        var zz = point.Z * point.Z % p;
        var h = ((other.X * zz) - point.X) % p;
        var r = ((other.Y * zz % p * point.Z) - point.Y) % p;
        var hh = h * h % p;
        var hhh = h * hh % p;
        var v = point.X * hh % p;
        var x = ((r * r) - hhh - (2 * v)) % p;
        var y = ((r * (v - x)) - (point.Y * hhh)) % p;
        return new Jacobian(x, y, point.Z * h % p);
    }

    private static EcPoint Affine(Jacobian point, BigInteger p)
    {
        var inverse = BigInteger.ModPow(Residue.Of(point.Z, p), p - 2, p);
        var square = inverse * inverse % p;
        return new EcPoint(Residue.Of(point.X * square, p), Residue.Of(point.Y * square % p * inverse, p));
    }

    private readonly record struct Jacobian(BigInteger X, BigInteger Y, BigInteger Z);
}
