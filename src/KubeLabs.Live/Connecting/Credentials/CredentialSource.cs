namespace KubeLabs.Live;

/// <summary>Where the credentials of requests come from.</summary>
internal abstract class CredentialSource : IDisposable
{
    /// <summary>The credentials as they are now.</summary>
    /// <exception cref="ConnectionFaultException">There are none to be had; the exception says why.</exception>
    public abstract ValueTask<Credential> GetAsync(CancellationToken cancellation);

    /// <summary>Gets others after the server refused some; the same where there are no others.</summary>
    public virtual ValueTask<Credential> RenewAsync(Credential refused, CancellationToken cancellation) => new(refused);

    /// <inheritdoc/>
    public abstract void Dispose();
}
