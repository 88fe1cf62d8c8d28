namespace KubeLabs.Live;

/// <summary>Credentials that never change: a token, a password or a certificate in the kubeconfig.</summary>
internal sealed class FixedCredentials(Credential credential) : CredentialSource
{
    /// <inheritdoc/>
    public override ValueTask<Credential> GetAsync(CancellationToken cancellation) => new(credential);

    /// <inheritdoc/>
    public override void Dispose() => credential.Certificate?.Dispose();
}
