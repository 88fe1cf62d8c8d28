namespace KubeLabs.Behavior;

/// <summary>The object identifiers of kinds of keys.</summary>
internal static class KeyOids
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string Ec = "1.2.840.10045.2.1";
    public const string Ed25519 = "1.3.101.112";

    /// <summary>The name of a kind that TLS servers do not load, or its identifier.</summary>
    public static string NameOf(string oid) => oid switch
    {
        "1.2.840.113549.1.1.10" => "RSA-PSS",
        "1.2.840.10040.4.1" => "DSA",
        "1.3.101.110" => "X25519",
        "1.3.101.111" => "X448",
        "1.3.101.113" => "Ed448",
        _ => oid,
    };
}
