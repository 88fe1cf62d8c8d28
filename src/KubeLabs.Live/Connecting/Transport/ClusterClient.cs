using System.Net;

namespace KubeLabs.Live;

/// <summary>The client of a connection.</summary>
internal static class ClusterClient
{
    private static readonly string _name = "kubelabs/" + (typeof(ClusterClient).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    /// <summary>A client over a handler, which it owns. Deadlines come with each request.</summary>
    public static HttpClient Of(HttpMessageHandler handler, Uri server)
    {
        var client = new HttpClient(handler, disposeHandler: true)
        {
            BaseAddress = server,
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", _name);
        return client;
    }
}
