using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// Requests to one API server until one deadline. Whatever the server does is an answer or a failure; only a cancelled caller gets an exception.
/// What passes (429, 5xx, an answer that breaks off) is tried again; a redirect is never followed.
/// </summary>
internal sealed class ApiClient(HttpClient client, Deadline deadline)
{
    private readonly string _base = client.BaseAddress!.AbsoluteUri.TrimEnd('/');

    /// <summary>The deadline.</summary>
    public Deadline Deadline => deadline;

    /// <summary>A client over a connection.</summary>
    public static ApiClient Over(ClusterConnection connection, Deadline deadline) => new(connection.Client, deadline);

    public Task<ApiAnswer> GetAsync(string path, CancellationToken cancellation) => SendAsync(new(HttpMethod.Get, path), cancellation);

    public Task<ApiAnswer> PostAsync(string path, Node body, CancellationToken cancellation) =>
        SendAsync(ApiRequest.Of(HttpMethod.Post, path, body), cancellation);

    /// <param name="path">The path.</param>
    /// <param name="body">The patch.</param>
    /// <param name="type">Which kind of patch: <c>application/strategic-merge-patch+json</c>, <c>application/merge-patch+json</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ApiAnswer> PatchAsync(string path, Node body, string type, CancellationToken cancellation) =>
        SendAsync(ApiRequest.Of(HttpMethod.Patch, path, body) with { ContentType = type }, cancellation);

    public Task<ApiAnswer> DeleteAsync(string path, CancellationToken cancellation) => SendAsync(new(HttpMethod.Delete, path), cancellation);

    /// <summary>Sends a request until it is answered, or the last answer stands.</summary>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        for (var attempt = 1; ; attempt++)
        {
            var answer = await TryAsync(request, cancellation, limited.Token);
            if (RetryRules.Pause(request, answer, attempt) is not { } pause || pause >= deadline.Left) return answer;
            await Task.Delay(pause, deadline.Time, cancellation);
        }
    }

    private async Task<ApiAnswer> TryAsync(ApiRequest request, CancellationToken cancellation, CancellationToken limited)
    {
        try
        {
            using var message = HttpMessages.Of(request, client, _base);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limited);
            return await HttpMessages.ReadAsync(request, response, deadline.Time, limited);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ApiFailures.TimedOut(request);
        }
        catch (HttpRequestException exception) when (IsWithoutConnection(exception))
        {
            return new ApiFailure(ApiFailureKind.Unreachable, ConnectionFaults.Of(exception, client.BaseAddress!).Text);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return ApiFailures.CutOff(request);
        }
    }

    private static bool IsWithoutConnection(HttpRequestException exception) =>
        exception is ConnectionFaultException || exception.InnerException is ConnectionFaultException || exception.HttpRequestError is
            HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError or HttpRequestError.UserAuthenticationError;
}
