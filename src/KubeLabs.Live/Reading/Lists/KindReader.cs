using System.Collections.Immutable;
using KubeLabs.Behavior;

namespace KubeLabs.Live;

/// <summary>Reads kinds: from the whole cluster, and where that is forbidden, from the namespaces that matter.</summary>
internal sealed class KindReader(ApiClient client, ListReader lists, ImmutableArray<string> namespaces)
{
    public async Task<KindReading> ReadAsync(ServedKind kind, CancellationToken cancellation)
    {
        var all = await lists.ReadAsync(kind, null, cancellation);
        if (!all.IsForbidden || namespaces.IsEmpty) return KindReading.Of(kind, null, all);
        if (kind.IsNamespaced) return Elsewhere(kind, all, await EachAsync(ns => InAsync(kind, ns, cancellation)));
        if (kind.Kind is { Group: "", Kind: "Namespace" }) return await EachAsync(name => NamedAsync(kind, name, cancellation));
        return KindReading.Of(kind, null, all);
    }

    // What other namespaces hold is not none, but unknown.
    private static KindReading Elsewhere(ServedKind kind, ListResult all, KindReading read) =>
        read with { Unknown = [.. read.Unknown, .. KindReading.Of(kind, UnknownObjects.Elsewhere, all).Unknown] };

    private async Task<KindReading> EachAsync(Func<string, Task<KindReading>> read) =>
        KindReading.All(await Task.WhenAll(namespaces.Distinct().Select(read)));

    private async Task<KindReading> InAsync(ServedKind kind, string ns, CancellationToken cancellation) =>
        KindReading.Of(kind, ns, await lists.ReadAsync(kind, ns, cancellation));

    // Namespaces are the only objects whose names are known beforehand.
    private async Task<KindReading> NamedAsync(ServedKind kind, string name, CancellationToken cancellation)
    {
        var request = new ApiRequest(HttpMethod.Get, $"{kind.Path(null)}/{ApiPaths.Escaped(name)}");
        var answer = await client.SendAsync(request, cancellation);
        if (answer is ApiResponse { Status: 404 }) return new([], []);
        if (answer is not ApiResponse { IsSuccess: true } response) return KindReading.None(Unknowns.Of(kind, "get", null, answer));
        return response.Json() is { } root && new ItemReader(new(ApiJson.Source)).Read(root, kind) is { } read
            ? new([read], [])
            : KindReading.None(Unknowns.Of(kind, "get", null, ApiFailures.NotJson(request)));
    }
}
