using System.Numerics;
using System.Security.Cryptography;

namespace KubeLabs.Behavior;

/// <summary>
/// Derives the public key of an Ed25519 seed (RFC 8032, section 5.1.5), which .NET cannot do. The curve is
/// -x² + y² = 1 + dx²y² over 2^255 - 19. Not constant in time: the key is an exercise's, and its owner runs this.
/// </summary>
internal static class Ed25519
{
    /// <summary>The bytes of a seed, and of a public key.</summary>
    public const int KeyLength = 32;

    private static readonly BigInteger _p = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger _twoD = 2 * Residue.Of(-121665 * BigInteger.ModPow(121666, _p - 2, _p), _p);

    // Section 5.1: the base point has y = 4/5 and the even x.
    private static readonly Extended _base = Point(
        Hex("216936D3CD6E53FEC0A4E231FDD6DC5C692CC7609525A7B2C9562D608F25D51A"),
        Hex("6666666666666666666666666666666666666666666666666666666666666658"));

    /// <summary>The 32 bytes of the public key. <paramref name="seed"/> has 32 bytes.</summary>
    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        SHA512.HashData(seed, hash);
        var scalar = hash[..KeyLength];
        scalar[0] &= 0b1111_1000;
        scalar[31] = (byte)((scalar[31] & 0b0111_1111) | 0b0100_0000);
        return Encode(Multiply(new BigInteger(scalar, isUnsigned: true)));
    }

    private static Extended Multiply(BigInteger scalar)
    {
        var sum = Point(BigInteger.Zero, BigInteger.One);
        for (var bit = 254; bit >= 0; bit--)
        {
            sum = Double(sum);
            if (!(scalar >> bit).IsEven) sum = Add(sum, _base);
        }

        return sum;
    }

    // Section 5.1.4, in extended coordinates: x = X/Z, y = Y/Z, xy = T/Z.
    private static Extended Add(Extended left, Extended right)
    {
        var a = (left.Y - left.X) * (right.Y - right.X) % _p;
        var b = (left.Y + left.X) * (right.Y + right.X) % _p;
        var c = left.T * _twoD % _p * right.T % _p;
        var d = 2 * left.Z * right.Z % _p;
        return Combine(b - a, d - c, d + c, b + a);
    }

    private static Extended Double(Extended point)
    {
        var a = point.X * point.X % _p;
        var b = point.Y * point.Y % _p;
        var c = 2 * point.Z * point.Z % _p;
        var h = a + b;
        var xy = point.X + point.Y;
        var g = a - b;
        return Combine(h - (xy * xy % _p), c + g, g, h);
    }

    private static Extended Combine(BigInteger e, BigInteger f, BigInteger g, BigInteger h) =>
        new(e * f % _p, g * h % _p, f * g % _p, e * h % _p);

    private static byte[] Encode(Extended point)
    {
        var inverse = BigInteger.ModPow(Residue.Of(point.Z, _p), _p - 2, _p);
        var x = Residue.Of(point.X * inverse, _p);
        var y = Residue.Of(point.Y * inverse, _p);
        var bytes = new byte[KeyLength];
        y.TryWriteBytes(bytes, out _, isUnsigned: true);
        if (!x.IsEven) bytes[31] |= 0b1000_0000;
        return bytes;
    }

    private static Extended Point(BigInteger x, BigInteger y) => new(x, y, BigInteger.One, x * y % _p);

    private static BigInteger Hex(string digits) => new(Convert.FromHexString(digits), isUnsigned: true, isBigEndian: true);

    private readonly record struct Extended(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
