using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>One request to the API server.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path with its query, from the slash on: <c>/api/v1/pods?limit=500</c>. Parts that are not fixed are escaped.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path)
{
    /// <summary>The most bytes of a body: 32 MiB. A page of a list that is larger is asked for in smaller ones.</summary>
    public const int DefaultMaxBytes = 32 * 1024 * 1024;

    /// <summary>The body; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>What the body is.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>What is accepted as an answer.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Whether sending it twice does what sending it once does.</summary>
    public bool IsIdempotent { get; init; } = Method != HttpMethod.Post;

    /// <summary>
    /// Whether someone behind the API server answers, and whatever is answered counts: a redirect, an error, text, the start of a long body.
    /// </summary>
    public bool IsForwarded { get; init; }

    /// <summary>The most bytes of the body of the answer.</summary>
    public int MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>Where the body of the answer goes; null for a buffer of its own.</summary>
    public BodyBuffer? Buffer { get; init; }

    /// <summary>The path without its query, for messages.</summary>
    public string Resource => Path.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? Path[..mark] : Path;

    /// <summary>A request with a JSON body.</summary>
    public static ApiRequest Of(HttpMethod method, string path, Node body) => new(method, path) { Body = NodeJson.Utf8(body) };
}
