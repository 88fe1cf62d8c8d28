using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The pages of one list, each of which names the next.</summary>
internal sealed class PageChain(
    ApiClient client, ServedKind kind, string? ns, ReadingDesk desk, ReadingLimits limits, ReadingMeter meter)
{
    private readonly ImmutableArray<KubeObject>.Builder _objects = ImmutableArray.CreateBuilder<KubeObject>();
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly ItemReader _reader = new(desk.Texts);
    private int _size = limits.PageSize;
    private string _token = "";

    public async Task<ListResult> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var request = Request();
            var answer = await client.SendAsync(request, cancellation);
            if (answer is ApiFailure { Kind: ApiFailureKind.TooLarge } && _size > 1)
            {
                _size = Math.Max(1, _size / 10);
                continue;
            }

            if (answer is not ApiResponse { IsSuccess: true } response) return ListResult.Failed(answer);
            if (Take(request, response) is { } failure) return ListResult.Failed(failure);
            if (_token.Length == 0) return new(_objects.DrainToImmutable(), null);
        }
    }

    private ApiRequest Request()
    {
        var size = _size.ToString(CultureInfo.InvariantCulture);
        var next = _token.Length == 0 ? "" : $"&continue={Uri.EscapeDataString(_token)}";
        return new(HttpMethod.Get, $"{kind.Path(ns)}?limit={size}{next}") { Buffer = desk.Buffer };
    }

    private ApiFailure? Take(ApiRequest request, ApiResponse response)
    {
        var root = JsonNodeReader.ReadAnswer(response.Body.Span, desk.Texts, limits.Page, out var nodes);
        if (!meter.Take(response.Body.Length, nodes)) return ApiFailures.TooMuch(request);
        if (root is null || ListPage.Of(root, kind, _reader) is not { } page) return ApiFailures.NotJson(request);
        _objects.AddRange(page.Objects);
        _token = page.Continue;
        if (_token.Length == 0) return null;
        return _tokens.Add(_token) && _tokens.Count < limits.Pages ? null : ApiFailures.Endless(request);
    }
}
