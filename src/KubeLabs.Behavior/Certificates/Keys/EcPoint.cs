using System.Numerics;

namespace KubeLabs.Behavior;

/// <summary>A point of an elliptic curve that is not the point at infinity.</summary>
internal readonly record struct EcPoint(BigInteger X, BigInteger Y);
