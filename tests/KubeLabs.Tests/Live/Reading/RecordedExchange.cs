using System.IO.Compression;
using System.Text.Json;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>A request to the real API server, and what it answered.</summary>
internal sealed record RecordedExchange(string Method, string PathAndQuery, string Sent, int Status, string Type, string Answer)
{
    private static string File(string name) => Path.Combine(Repository.Fixtures, "live", $"{name}.json.gz");

    public static async Task<IReadOnlyList<RecordedExchange>> LoadAsync(string name)
    {
        await using var file = System.IO.File.OpenRead(File(name));
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        return (await JsonSerializer.DeserializeAsync<List<RecordedExchange>>(unpacked))!;
    }

    public static async Task SaveAsync(string name, IEnumerable<RecordedExchange> exchanges)
    {
        await using var file = System.IO.File.Create(File(name));
        await using var packed = new GZipStream(file, CompressionLevel.SmallestSize);
        await JsonSerializer.SerializeAsync(packed, exchanges.OrderBy(exchange => exchange.PathAndQuery, StringComparer.Ordinal));
    }

    /// <summary>Whether a request is the one that was recorded.</summary>
    public bool Answers(string method, string pathAndQuery, string sent) => (Method, PathAndQuery, Sent) == (method, pathAndQuery, sent);
}
