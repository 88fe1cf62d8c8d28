namespace KubeLabs.Behavior;

/// <summary>A key that was read, or why it cannot be used: one of the two.</summary>
internal readonly record struct KeyReading(PublicKey? Key, CertificateFault? Fault)
{
    public static implicit operator KeyReading(PublicKey key) => new(key, null);

    public static implicit operator KeyReading(CertificateFault fault) => new(null, fault);
}
