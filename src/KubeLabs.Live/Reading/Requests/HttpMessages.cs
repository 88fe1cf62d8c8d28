using System.IO.Compression;
using System.Net.Http.Headers;

namespace KubeLabs.Live;

/// <summary>Requests as HTTP has them, and answers from it.</summary>
internal static class HttpMessages
{
    public static HttpRequestMessage Of(ApiRequest request, HttpClient client, string server)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(server + request.Path))
        {
            Version = client.DefaultRequestVersion,
            VersionPolicy = client.DefaultVersionPolicy,
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);

        // On the same machine compressing costs more than it saves.
        if (!message.RequestUri!.IsLoopback) message.Headers.AcceptEncoding.Add(new("gzip"));
        if (request.Body is not { } body) return message;
        message.Content = new ReadOnlyMemoryContent(body);
        message.Content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType);
        return message;
    }

    public static async Task<ApiAnswer> ReadAsync(
        ApiRequest request, HttpResponseMessage response, TimeProvider time, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (!request.IsForwarded && status is >= 300 and < 400) return ApiFailures.Redirected(request, Target(response));
        var buffer = request.Buffer ?? new BodyBuffer();
        await using var stream = Decompressed(response, await response.Content.ReadAsStreamAsync(cancellation));
        var isWhole = await buffer.FillAsync(stream, request.MaxBytes, cancellation);
        if (!isWhole && !request.IsForwarded) return ApiFailures.TooLarge(request);
        if (!request.IsForwarded && status < 300 && !ApiJson.LooksLikeObject(buffer.Written.Span)) return ApiFailures.NotJson(request);
        return new ApiResponse(status, buffer.Written, RetryAfter(response.Headers.RetryAfter, time));
    }

    private static Stream Decompressed(HttpResponseMessage response, Stream stream) =>
        response.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(stream, CompressionMode.Decompress) : stream;

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var span = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return span < TimeSpan.Zero ? TimeSpan.Zero : span;
    }

    // Only the host: what follows may hold a token.
    private static string? Target(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } location ? location.Host : null;
}
