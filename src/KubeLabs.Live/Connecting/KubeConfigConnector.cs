using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Connects as kubectl does, from kubeconfig files or the cluster around this program.</summary>
/// <param name="host">The machine.</param>
internal sealed class KubeConfigConnector(ConnectionHost host) : IClusterConnector
{
    /// <inheritdoc/>
    public ConnectionResult Connect(ConnectionRequest request)
    {
        var (config, broken) = KubeConfigFiles.Load(request.KubeConfig, host);
        if (broken is not null) return new(null, broken);
        var (target, problem) = ContextChoice.Of(config, request.Context);
        if (problem is not null) return new(null, problem);
        if (target is null && string.IsNullOrEmpty(request.KubeConfig) && InCluster.IsPossible(host)) target = InCluster.Target(host);
        return target is null ? new(null, Nothing(config)) : Connect(target);
    }

    private LocalizedText Nothing(KubeConfig config) =>
        config.Files.IsEmpty ? ChoiceTexts.NoConfiguration(KubeConfigFiles.Searched(host.Variable)) : ChoiceTexts.NoCurrent(config);

    private ConnectionResult Connect(ConnectionTarget target)
    {
        var (settings, badCluster) = TransportPlan.Of(target, host);
        if (settings is null) return new(null, badCluster);
        if (CredentialPlan.Impersonation(target) is { } badImpersonation) return new(null, badImpersonation);
        var (source, badUser) = Credentials(target, settings);
#pragma warning disable CA2000 // The result owns the connection, which owns the client, which owns the handlers.
        return source is null ? new(null, badUser) : new(Connection(target, settings, source), null);
    }

    // Nobody sends credentials over a line that anybody can read (client-go, IsConfigTransportTLS).
    private (CredentialSource? Source, LocalizedText? Problem) Credentials(ConnectionTarget target, TransportSettings settings) =>
        settings.Server.Scheme == "https" ? CredentialPlan.Of(target, host) : (new FixedCredentials(Credential.None), null);

    private ClusterConnection Connection(ConnectionTarget target, TransportSettings settings, CredentialSource source)
    {
        // Behind a proxy SocketsHttpHandler takes the name for TLS from this header alone.
        var hostHeader = settings.Proxy is null ? "" : settings.ServerName;
        var handler = new AuthorizingHandler(source, target.User.Impersonation, new Transports(settings), hostHeader);
        return new(ClusterClient.Of(handler, settings.Server), target.Context, Namespace(target), Warnings(target, settings));
#pragma warning restore CA2000
    }

    private string Namespace(ConnectionTarget target)
    {
        if (target.Namespace.Length > 0) return target.Namespace;
        return InCluster.IsPossible(host) ? InCluster.Namespace(host) : "default";
    }

    private static ImmutableArray<LocalizedText> Warnings(ConnectionTarget target, TransportSettings settings)
    {
        if (settings.Server.Scheme != "https")
            return ReferenceEquals(target.User, UserEntry.Anonymous) ? [] : [SettingTexts.Unencrypted(target)];
        return settings.Trust is null ? [SettingTexts.NotVerified] : [];
    }
}
