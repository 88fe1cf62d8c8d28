using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// The credentials of a plugin: it runs for the first request, again once they are over, and once more when the server refuses them
/// (client-go, plugin/pkg/client/auth/exec). It runs once at a time.
/// </summary>
internal sealed class PluginCredentials(PluginEntry plugin, ClusterEntry cluster, ReadOnlyMemory<byte> authority, ConnectionHost host)
    : CredentialSource
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(1);

    // Somebody reads a page and types a code.
    private static readonly TimeSpan _interactiveLimit = TimeSpan.FromMinutes(5);

    // Requests that were waiting for a plugin that failed do not start it again one after the other.
    private static readonly TimeSpan _failurePause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private readonly List<ClientCertificate> _certificates = [];
    private readonly IPluginRunner _runner = host.Plugins ?? new ProcessPluginRunner(host.Variable);
    private Credential? _current;
    private DateTimeOffset? _expires;
    private (ConnectionFaultException Fault, DateTimeOffset At)? _failure;

    /// <inheritdoc/>
    public override async ValueTask<Credential> GetAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return _current is { } current && !IsOver ? current : await RefreshAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<Credential> RenewAsync(Credential refused, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return _current is { } current && !ReferenceEquals(current, refused) ? current : await RefreshAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _one.Dispose();
        foreach (var certificate in _certificates) certificate.Dispose();
    }

    private bool IsOver => _expires is { } expires && host.Clock.GetUtcNow() > expires;

    private async Task<Credential> RefreshAsync(CancellationToken cancellation)
    {
        if (_failure is { } failure && host.Clock.GetUtcNow() - failure.At < _failurePause) throw failure.Fault;
        try
        {
            _current = await RunAsync(cancellation);
            _failure = null;
            return _current;
        }
        catch (ConnectionFaultException fault)
        {
            _failure = (fault, host.Clock.GetUtcNow());
            throw;
        }
    }

    private async Task<Credential> RunAsync(CancellationToken cancellation)
    {
        var isInteractive = plugin.InteractiveMode != "Never" && host.IsInteractive;
        if (plugin.InteractiveMode == "Always" && !isInteractive) throw ConnectionFaultException.Lasting(PluginTexts.NoTerminal(plugin));
        var info = PluginInfo.Json(plugin, isInteractive, cluster, authority.Span);
        var limit = isInteractive ? _interactiveLimit : _limit;
        var run = await _runner.RunAsync(
            new(plugin.Command, plugin.Arguments, plugin.Variables.Add(new(PluginInfo.Variable, info)), isInteractive, host.Error, limit),
            cancellation);
        if (Problem(run, limit) is { } problem) throw ConnectionFaultException.Lasting(problem);
        var answer = PluginAnswer.Read(run.Output.Span, plugin.ApiVersion) ?? throw ConnectionFaultException.Lasting(PluginTexts.BadAnswer(plugin));
        var credential = Take(answer);
        _expires = answer.Expires;
        return credential;
    }

    private LocalizedText? Problem(PluginRun run, TimeSpan limit) => run.End switch
    {
        PluginEnd.Missing => PluginTexts.Missing(plugin),
        PluginEnd.NotStarted => PluginTexts.NotStarted(plugin),
        PluginEnd.TimedOut => PluginTexts.TimedOut(plugin, limit),
        PluginEnd.TooMuch => PluginTexts.BadAnswer(plugin),
        _ => run.Status == 0 ? null : PluginTexts.Failed(plugin, run.Status),
    };

    private Credential Take(PluginAnswer answer)
    {
        var token = answer.Token?.Reveal();
        if (token is not null && !TokenText.IsValid(token)) throw ConnectionFaultException.Lasting(PluginTexts.BadAnswer(plugin));
        var header = token is null ? null : Credential.Bearer(token);
        return new(header, answer.Certificate is { } certificate ? Certificate(certificate.Reveal(), answer.Key!.Reveal()) : null);
    }

    private ClientCertificate Certificate(string certificate, string key)
    {
        // The same certificate again keeps the connections.
        if (_current?.Certificate is { } current && current.IsOf(certificate, key)) return current;
        var (read, trouble) = ClientCertificate.Read(certificate, key);
        if (read is null) throw ConnectionFaultException.Lasting(CertificateTexts.OfPlugin(plugin, trouble));
        _certificates.Add(read);
        return read;
    }
}
