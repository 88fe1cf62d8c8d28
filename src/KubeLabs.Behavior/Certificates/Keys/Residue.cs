using System.Numerics;

namespace KubeLabs.Behavior;

/// <summary>BigInteger's remainder keeps the sign of the dividend; this is the one from 0 to p - 1.</summary>
internal static class Residue
{
    public static BigInteger Of(BigInteger value, BigInteger p)
    {
        var remainder = value % p;
        return remainder.Sign < 0 ? remainder + p : remainder;
    }
}
