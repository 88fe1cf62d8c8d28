namespace KubeLabs.ApiServer;

/// <summary>How a quantity is printed: in the notation that it was written in.</summary>
public enum QuantityFormat
{
    /// <summary>Powers of 1000 by suffix: <c>500m</c>, <c>2k</c>, <c>1M</c>.</summary>
    DecimalSI,

    /// <summary>Powers of 1024: <c>64Mi</c>.</summary>
    BinarySI,

    /// <summary>An exponent: <c>1e3</c>.</summary>
    DecimalExponent,
}
