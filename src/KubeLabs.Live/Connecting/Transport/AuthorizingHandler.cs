using System.Net;
using System.Text;

namespace KubeLabs.Live;

/// <summary>
/// Puts the credentials into each request. A request that the server refuses is sent once more where the source has other credentials then.
/// </summary>
internal sealed class AuthorizingHandler(
    CredentialSource credentials, Impersonation impersonation, Transports transports, string hostHeader) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        AddImpersonation(request);
        if (hostHeader.Length > 0) request.Headers.Host = hostHeader;
        var credential = await credentials.GetAsync(cancellationToken);
        var response = await SendAsync(request, credential, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !CanRepeat(request.Content)) return response;
        var renewed = await RenewAsync(credential, cancellationToken);
        if (ReferenceEquals(renewed, credential)) return response;
        response.Dispose();
        return await SendAsync(request, renewed, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) transports.Dispose();
        if (disposing) credentials.Dispose();
        base.Dispose(disposing);
    }

    private static bool CanRepeat(HttpContent? content) => content is null or ByteArrayContent or ReadOnlyMemoryContent;

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellation)
    {
        request.Headers.Remove("Authorization");
        if (credential.Authorization is { } header) request.Headers.TryAddWithoutValidation("Authorization", header);
        return transports.For(credential.Certificate).SendAsync(request, cancellation);
    }

    // Without other credentials the server's refusal is the answer.
    private async Task<Credential> RenewAsync(Credential refused, CancellationToken cancellation)
    {
        try
        {
            return await credentials.RenewAsync(refused, cancellation);
        }
        catch (ConnectionFaultException)
        {
            return refused;
        }
    }

    private void AddImpersonation(HttpRequestMessage request)
    {
        if (impersonation.User.Length == 0) return;
        request.Headers.TryAddWithoutValidation("Impersonate-User", impersonation.User);
        if (impersonation.Uid.Length > 0) request.Headers.TryAddWithoutValidation("Impersonate-Uid", impersonation.Uid);
        request.Headers.TryAddWithoutValidation("Impersonate-Group", impersonation.Groups);
        foreach (var (key, values) in impersonation.Extra) request.Headers.TryAddWithoutValidation("Impersonate-Extra-" + HeaderName(key), values);
    }

    // What no header's name may hold stands as its bytes in hexadecimal (client-go, headerKeyEscape).
    private static string HeaderName(string key)
    {
        var name = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(key))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || "!#$&'*+-.^_`|~".Contains((char)b, StringComparison.Ordinal)) name.Append((char)b);
            else name.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return name.ToString();
    }
}
