using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>A request as it arrived.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="PathAndQuery">As it stood in the request line, still escaped.</param>
/// <param name="Protocol"><c>HTTP/1.1</c> or <c>HTTP/2</c>.</param>
/// <param name="Headers">By name without regard to case; several values joined by commas.</param>
/// <param name="Body">The whole body as UTF-8; empty where there is none.</param>
/// <param name="ClientCertificate">The certificate that the client presented, if it was asked for one.</param>
internal sealed record LoopbackRequest(
    string Method,
    string PathAndQuery,
    string Protocol,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    X509Certificate2? ClientCertificate)
{
    public string Path => PathAndQuery.Split('?')[0];

    /// <summary>The value of a header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The unescaped value of a query parameter, or null.</summary>
    public string? Query(string name) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + PathAndQuery).Query).TryGetValue(name, out var value)
            ? value.ToString()
            : null;

    public static async Task<LoopbackRequest> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        return new(
            context.Request.Method,
            new Uri(context.Request.GetEncodedUrl()).PathAndQuery,
            context.Request.Protocol,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body,
            context.Connection.ClientCertificate);
    }

    public override string ToString() => $"{Method} {PathAndQuery}";
}
