using System.Collections.Concurrent;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>Passes requests on to the client of a real cluster, and keeps what went to and fro.</summary>
internal sealed class RecordingHandler(HttpClient cluster) : HttpMessageHandler
{
    private readonly ConcurrentQueue<RecordedExchange> _exchanges = new();

    public IReadOnlyCollection<RecordedExchange> Exchanges => _exchanges;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        using var copy = new HttpRequestMessage(request.Method, request.RequestUri!.PathAndQuery);
        foreach (var (name, values) in request.Headers) copy.Headers.TryAddWithoutValidation(name, values);
        if (request.Content is not null) copy.Content = new StringContent(sent, request.Content.Headers.ContentType!);
        var response = await cluster.SendAsync(copy, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        var type = response.Content.Headers.ContentType?.ToString() ?? "";
        _exchanges.Enqueue(new(request.Method.Method, request.RequestUri.PathAndQuery, sent, (int)response.StatusCode, type, answer));
        return response;
    }
}
