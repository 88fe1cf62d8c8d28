namespace KubeLabs.Behavior;

/// <summary>A request that an Ingress routes.</summary>
/// <param name="Host">The host, without a port.</param>
/// <param name="Path">The path, beginning with a slash.</param>
public readonly record struct HttpRequest(string Host, string Path)
{
    /// <inheritdoc/>
    public override string ToString() => Host + Path;
}
