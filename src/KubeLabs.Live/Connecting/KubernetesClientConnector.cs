using System.Net;
using k8s;
using k8s.Authentication;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// Connects by the package KubernetesClient; compiled with <c>-p:UseKubernetesClient=true</c> alone. The package has no proxy of a kubeconfig and
/// no impersonation, and chooses no context from several merged files.
/// </summary>
/// <param name="host">The machine.</param>
internal sealed class KubernetesClientConnector(ConnectionHost host) : IClusterConnector
{
    /// <inheritdoc/>
    public ConnectionResult Connect(ConnectionRequest request)
    {
        try
        {
#pragma warning disable CA2000 // The result owns the connection.
            return Configuration(request) is { } configuration ? new(Connection(configuration), null) : new(null, SeveralFiles);
#pragma warning restore CA2000
        }
#pragma warning disable CA1031 // The package throws what it likes, and its words may quote the file.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new(null, Unusable(request));
        }
    }

    private static LocalizedText SeveralFiles { get; } = new(
        "This build takes no --context from several files in KUBECONFIG. Name the file of the context with --kubeconfig.",
        "이 빌드는 KUBECONFIG의 여러 파일에서 --context를 선택할 수 없습니다. --kubeconfig로 컨텍스트가 있는 파일을 지정하세요.");

    private static LocalizedText Unusable(ConnectionRequest request)
    {
        var file = request.KubeConfig is { Length: > 0 } named ? FileTexts.Path(named) : "KUBECONFIG, ~/.kube/config";
        return new(
            $"The package KubernetesClient cannot connect with the kubeconfig ({file}). Check the file, its context, cluster and user with kubectl config view.",
            $"KubernetesClient 패키지로 kubeconfig({file}) 연결을 만들 수 없습니다. kubectl config view로 파일과 컨텍스트, 클러스터, 사용자를 확인하세요.");
    }

    // Null where a context is to be chosen from several files.
    private KubernetesClientConfiguration? Configuration(ConnectionRequest request)
    {
        var context = string.IsNullOrEmpty(request.Context) ? null : request.Context;
        if (request.KubeConfig is { Length: > 0 } named) return KubernetesClientConfiguration.BuildConfigFromConfigFile(named, context);
        if (context is null) return KubernetesClientConfiguration.BuildDefaultConfig();
        var files = KubeConfigFiles.Searched(host.Variable).Where(file => host.Files.KindOf(file) == FileKind.File).Take(2).ToArray();
        return files is [var only] ? KubernetesClientConfiguration.BuildConfigFromConfigFile(only, context) : null;
    }

    private static ClusterConnection Connection(KubernetesClientConfiguration configuration)
    {
        configuration.FirstMessageHandlerSetup = handler =>
        {
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.AutomaticDecompression = DecompressionMethods.GZip;
        };
#pragma warning disable CA2000 // The client owns the handlers, and whoever connects owns the client.
        var authorizing = new Authorizing(configuration);
        // It builds the connections under the handler that it is given, and is needed no more.
        var kubernetes = new Kubernetes(configuration, authorizing);
        var client = ClusterClient.Of(authorizing, kubernetes.BaseUri);
#pragma warning restore CA2000
        var space = string.IsNullOrWhiteSpace(configuration.Namespace) ? "default" : configuration.Namespace.Trim();
        return new(client, configuration.CurrentContext ?? "", space, configuration.SkipTlsVerify ? [SettingTexts.NotVerified] : []);
    }

    // Credentials are applied by the methods of the package, not by its connections.
    private sealed class Authorizing(KubernetesClientConfiguration configuration) : DelegatingHandler
    {
        private readonly ServiceClientCredentials? _credentials = Kubernetes.CreateCredentials(configuration);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!string.IsNullOrWhiteSpace(configuration.TlsServerName)) request.Headers.Host = configuration.TlsServerName;
            var isSecure = request.RequestUri?.Scheme == "https";
            if (isSecure && _credentials is not null) await _credentials.ProcessHttpRequestAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
