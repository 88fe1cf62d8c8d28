namespace KubeLabs.Live;

/// <summary>The address of an API server, as client-go reads it.</summary>
internal static class ServerAddress
{
    /// <summary>
    /// The address with a slash at its end, so that relative paths come below a prefix; null where it is none. Without a scheme it is https
    /// where trust or a client certificate is configured. A query or a fragment is left out.
    /// </summary>
    public static Uri? Parse(string server, bool isSecureByDefault)
    {
        if (server.Length == 0 || server.AsSpan().ContainsAny(" \t\r\n\\")) return null;
        var written = server.Contains("://", StringComparison.Ordinal) ? server : (isSecureByDefault ? "https://" : "http://") + server;
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address)) return null;
        // A user in an address would come along wherever the address is shown.
        if (address.Host.Length == 0 || address.UserInfo.Length > 0 || address.Scheme is not ("http" or "https")) return null;
        if (written.Length != server.Length && address.AbsolutePath != "/") return null;
        var path = address.GetLeftPart(UriPartial.Path);
        return new(path.EndsWith('/') ? path : path + "/");
    }
}
