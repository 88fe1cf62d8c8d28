using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// The token in a file. It is read again after a minute, less a little for the way (client-go, NewCachedFileTokenSource), and when the server
/// refuses it: the kubelet renews such files.
/// </summary>
internal sealed class TokenFileCredentials(string path, Secret? fallback, ClientCertificate? certificate, IFileSystem files, TimeProvider clock)
    : CredentialSource
{
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(50);
    private readonly Lock _lock = new();
    private Credential? _current;
    private DateTimeOffset _readAt;

    /// <summary>The token of a file, or why there is none.</summary>
    public static (string Token, LocalizedText? Problem) Read(IFileSystem files, string path)
    {
        var (bytes, trouble) = SmallFiles.Read(files, path);
        if (trouble != FileTrouble.None) return ("", FileTexts.Unreadable(path, trouble));
        var token = Encoding.UTF8.GetString(bytes).Trim();
        return TokenText.IsValid(token) ? (token, null) : ("", TokenText.Invalid(path));
    }

    /// <inheritdoc/>
    public override ValueTask<Credential> GetAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_current is { } current && clock.GetUtcNow() - _readAt < _period) return new(current);
            return new(Refresh());
        }
    }

    /// <inheritdoc/>
    public override ValueTask<Credential> RenewAsync(Credential refused, CancellationToken cancellation)
    {
        lock (_lock) return new(ReferenceEquals(refused, _current) ? Refresh() : _current ?? Refresh());
    }

    /// <inheritdoc/>
    public override void Dispose() => certificate?.Dispose();

    // A file that cannot be read for once leaves the last token standing.
    private Credential Refresh()
    {
        var (token, problem) = Read(files, path);
        if (problem is { } text && _current is null && fallback is null) throw ConnectionFaultException.Lasting(text);
        if (problem is not null && _current is not null) return _current;
        var header = Credential.Bearer(problem is null ? token : fallback!.Reveal());
        _readAt = clock.GetUtcNow();
        return _current = _current?.Authorization == header ? _current : new(header, certificate);
    }
}
