using KubeLabs.Behavior;
using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>A server that answers as a test says, and a way to it, with a clock that skips pauses.</summary>
internal sealed class ClusterUnderTest : IAsyncDisposable
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http;
    private readonly Deadline _deadline;

    private ClusterUnderTest(Uri address, LoopbackServer? server)
    {
        Server = server;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = address,
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        Connection = new(_http, "kind-kind", "default", []);
        _deadline = Deadline.Start(Time, Timeout);
        Client = ApiClient.Over(Connection, _deadline);
    }

    public SkippingTime Time { get; } = new();

    public LoopbackServer? Server { get; }

    public ClusterConnection Connection { get; }

    public ApiClient Client { get; }

    public static async Task<ClusterUnderTest> StartAsync(Func<LoopbackExchange, Task> handler)
    {
        var server = await LoopbackServer.StartAsync(handler);
        return new(server.Address, server);
    }

    public static ClusterUnderTest At(Uri address) => new(address, null);

    public Task<ApiAnswer> GetAsync(string path = "/api/v1/pods") => Client.GetAsync(path, CancellationToken.None);

    public Task<ClusterReading> ReadAsync(ClusterQuery query) =>
        ClusterReader.ReadAsync(Connection, query, Time, Timeout, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _deadline.Dispose();
        _http.Dispose();
        if (Server is not null) await Server.DisposeAsync();
    }
}
