using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>From the cluster of a kubeconfig to how connections to it are made.</summary>
internal static class TransportPlan
{
    /// <summary>The settings, or what is wrong with the cluster.</summary>
    public static (TransportSettings? Settings, LocalizedText? Problem) Of(ConnectionTarget target, ConnectionHost host)
    {
        var cluster = target.Cluster;
        if (Contradiction(target) is { } wrong) return (null, wrong);
        var isSecure = cluster.HasAuthority || cluster.IsInsecure || target.User.HasCertificate;
        if (ServerAddress.Parse(cluster.Server, isSecure) is not { } server) return (null, SettingTexts.BadServer(target));
        var (proxy, badProxy) = Proxy(target, server, host);
        if (badProxy is { } problem) return (null, problem);
        var (authorities, badAuthority) = Authorities(target, host);
        if (badAuthority is { } untrusted) return (null, untrusted);
        var trust = cluster.IsInsecure ? null : new ServerTrust(authorities, server.IdnHost, cluster.TlsServerName, host.Clock);
        return (new(server, cluster.TlsServerName, trust, proxy, !cluster.DisableCompression), null);
    }

    /// <summary>The bytes of a cluster's authority; none where it has none, or its file cannot be read.</summary>
    public static (ReadOnlyMemory<byte> Bytes, FileTrouble Trouble) Authority(ClusterEntry cluster, IFileSystem files) =>
        cluster.AuthorityFile.Length > 0 ? SmallFiles.Read(files, cluster.AuthorityFile) : (cluster.AuthorityData, FileTrouble.None);

    private static LocalizedText? Contradiction(ConnectionTarget target)
    {
        var cluster = target.Cluster;
        if (cluster.Server.Length == 0) return SettingTexts.NoServer(target);
        if (cluster.AuthorityFile.Length > 0 && !cluster.AuthorityData.IsEmpty) return SettingTexts.AuthorityTwice(target);
        if (cluster.IsInsecure && cluster.HasAuthority) return SettingTexts.AuthorityIgnored(target);
        return cluster.TlsServerName.Length > 0 && Uri.CheckHostName(cluster.TlsServerName) == UriHostNameType.Unknown
            ? SettingTexts.BadServerName(target)
            : null;
    }

    private static (WebProxy? Proxy, LocalizedText? Problem) Proxy(ConnectionTarget target, Uri server, ConnectionHost host)
    {
        if (target.Cluster.Proxy is { } configured)
            return ProxyAddress.Parse(configured.Reveal()) is { } own ? (own, null) : (null, SettingTexts.BadProxy(target));
        var (proxy, isValid) = EnvironmentProxy.For(server, host.Variable);
        return isValid ? (proxy, null) : (null, SettingTexts.BadEnvironmentProxy);
    }

    private static (X509Certificate2Collection? Authorities, LocalizedText? Problem) Authorities(ConnectionTarget target, ConnectionHost host)
    {
        if (!target.Cluster.HasAuthority) return (null, null);
        var (bytes, trouble) = Authority(target.Cluster, host.Files);
        if (trouble != FileTrouble.None) return (null, FileTexts.Unreadable(target.Cluster.AuthorityFile, trouble));
        var authorities = PemCertificates.Read(Encoding.UTF8.GetString(bytes.Span));
        return authorities.Count > 0 ? (authorities, null) : (null, SettingTexts.BadAuthority(target));
    }
}
