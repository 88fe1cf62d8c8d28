using System.Numerics;

namespace KubeLabs.Behavior;

/// <summary>The public half of a key pair. Two are equal when they are the same key.</summary>
public sealed class PublicKey : IEquatable<PublicKey>
{
    private readonly BigInteger _first;
    private readonly BigInteger _second;

    private PublicKey(string algorithm, BigInteger first, BigInteger second)
    {
        Algorithm = algorithm;
        _first = first;
        _second = second;
    }

    /// <summary>What kind it is: <c>RSA</c>, <c>EC P-256</c>, <c>Ed25519</c>.</summary>
    public string Algorithm { get; }

    /// <summary>The length of an RSA modulus in bits; 0 for other kinds.</summary>
    public int RsaBits { get; private init; }

    /// <inheritdoc/>
    public bool Equals(PublicKey? other) =>
        other is not null && Algorithm == other.Algorithm && _first.Equals(other._first) && _second.Equals(other._second);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PublicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _first.GetHashCode();

    internal static PublicKey Rsa(BigInteger modulus, BigInteger exponent) =>
        new("RSA", modulus, exponent) { RsaBits = (int)modulus.GetBitLength() };

    internal static PublicKey Ec(NamedCurve curve, EcPoint point) => new("EC " + curve.Name, point.X, point.Y);

    internal static PublicKey Ed25519(ReadOnlySpan<byte> bytes) => new("Ed25519", new BigInteger(bytes, isUnsigned: true), default);
}
