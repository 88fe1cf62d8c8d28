using System.Formats.Asn1;
using System.Numerics;

namespace KubeLabs.Behavior;

/// <summary>Reads PKCS#1's form of an RSA private key (RFC 8017, appendix A.1.2) and checks its numbers as Go does on loading.</summary>
internal static class RsaPrivateKey
{
    // RFC 8017 allows more than two primes; OpenSSL, up to five.
    private const int MaxPrimes = 5;

    public static KeyReading Read(ReadOnlyMemory<byte> der)
    {
        var key = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        if (key.ReadInteger() > 1) throw new AsnContentException();
        BigInteger n = key.ReadInteger(), e = key.ReadInteger(), d = key.ReadInteger();
        if (n.GetBitLength() > RsaSize.Max) return RsaSize.TooLarge((int)n.GetBitLength());
        Prime p = new(key.ReadInteger(), default), q = new(key.ReadInteger(), default);
        p = p with { Exponent = key.ReadInteger() };
        q = q with { Exponent = key.ReadInteger() };
        var coefficient = key.ReadInteger();
        List<Prime> primes = [p, q];
        if (key.HasData) ReadFurther(key.ReadSequence(), primes);
        // Numbers beyond the modulus are wrong anyway; sorted out first, they cannot make the arithmetic below long.
        var sane = n.Sign > 0 && d.Sign > 0 && e > 1 && d < n && e < n && coefficient < n && IsBelow(primes, n);
        if (!sane || !MakeUp(n, primes) || !AreInverse(e, d, primes) || coefficient * q.Value % p.Value != 1) return Inconsistent();
        return PublicKey.Rsa(n, e);
    }

    private static void ReadFurther(AsnReader further, List<Prime> primes)
    {
        while (further.HasData)
        {
            var prime = further.ReadSequence();
            primes.Add(new Prime(prime.ReadInteger(), prime.ReadInteger()));
            prime.ReadInteger();
            if (primes.Count > MaxPrimes) throw new AsnContentException();
        }
    }

    private static bool IsBelow(List<Prime> primes, BigInteger n)
    {
        foreach (var prime in primes)
            if (prime.Value <= 1 || prime.Value >= n || prime.Exponent.Sign <= 0 || prime.Exponent >= n) return false;
        return true;
    }

    private static bool MakeUp(BigInteger n, List<Prime> primes)
    {
        var product = BigInteger.One;
        foreach (var prime in primes) product *= prime.Value;
        return product == n;
    }

    private static bool AreInverse(BigInteger e, BigInteger d, List<Prime> primes)
    {
        foreach (var prime in primes)
            if (e * d % (prime.Value - 1) != 1 || d % (prime.Value - 1) != prime.Exponent) return false;
        return true;
    }

    private static CertificateFault Inconsistent() => CertificateFault.Of(CertificateProblem.InconsistentKey,
        "The numbers of the RSA private key contradict each other: it was altered.",
        "RSA 개인 키의 숫자들이 서로 맞지 않습니다. 키가 변조되었습니다.");

    /// <summary>A prime, and the private exponent modulo one less than it.</summary>
    private sealed record Prime(BigInteger Value, BigInteger Exponent);
}
