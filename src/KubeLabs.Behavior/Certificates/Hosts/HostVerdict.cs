using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Whether a certificate is valid for a host.</summary>
/// <param name="Host">The host as asked.</param>
/// <param name="Reason">Why, or why not.</param>
/// <param name="Message">The same as a sentence.</param>
public sealed record HostVerdict(string Host, HostReason Reason, LocalizedText Message)
{
    /// <summary>Whether a client that asks for the host takes the certificate.</summary>
    public bool Matches => Reason is HostReason.Listed or HostReason.Wildcard;
}
