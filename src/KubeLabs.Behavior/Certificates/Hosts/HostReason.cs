namespace KubeLabs.Behavior;

/// <summary>Why a certificate is valid for a host, or not.</summary>
public enum HostReason
{
    /// <summary>A subject alternative name is the host.</summary>
    Listed,

    /// <summary>A wildcard among the subject alternative names stands for the host.</summary>
    Wildcard,

    /// <summary>There are no subject alternative names; the common name is the host, but clients do not look at it.</summary>
    CommonNameOnly,

    /// <summary>There are no subject alternative names.</summary>
    NoNames,

    /// <summary>A wildcard is above the host, but by more than the one label that it stands for.</summary>
    WildcardTooDeep,

    /// <summary>The host is the domain below which a wildcard stands, which the wildcard does not include.</summary>
    WildcardParent,

    /// <summary>The wildcard stands right below a top-level domain, where browsers and curl refuse it.</summary>
    WildcardTooBroad,

    /// <summary>The host is an IP address that stands among the DNS names, where clients do not look for it.</summary>
    AddressAsDnsName,

    /// <summary>The subject alternative names are others.</summary>
    NotListed,
}
