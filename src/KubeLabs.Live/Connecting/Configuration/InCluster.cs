using System.Net;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// The cluster that this program itself runs in, as the Pod's service account: what client-go falls back to where no kubeconfig chooses one.
/// </summary>
internal static class InCluster
{
    private const string Folder = "/var/run/secrets/kubernetes.io/serviceaccount/";
    private const string Token = Folder + "token";
    private const string Authority = Folder + "ca.crt";

    /// <summary>Whether there is such a cluster.</summary>
    public static bool IsPossible(ConnectionHost host) =>
        Has(host, "KUBERNETES_SERVICE_HOST") && Has(host, "KUBERNETES_SERVICE_PORT") && host.Files.KindOf(Token) == FileKind.File;

    /// <summary>The cluster around this program.</summary>
    public static ConnectionTarget Target(ConnectionHost host)
    {
        var cluster = new ClusterEntry
        {
            File = Folder,
            Server = Address(host.Variable("KUBERNETES_SERVICE_HOST")!, host.Variable("KUBERNETES_SERVICE_PORT")!),
            AuthorityFile = host.Files.KindOf(Authority) == FileKind.File ? Authority : "",
        };
        return new("", Namespace(host), cluster, new() { File = Folder, TokenFile = Token });
    }

    /// <summary>The namespace of the Pod.</summary>
    public static string Namespace(ConnectionHost host)
    {
        if (host.Variable("POD_NAMESPACE") is { Length: > 0 } named) return named;
        var (bytes, _) = SmallFiles.Read(host.Files, Folder + "namespace");
        return Encoding.UTF8.GetString(bytes).Trim() is { Length: > 0 } mounted ? mounted : "default";
    }

    private static bool Has(ConnectionHost host, string name) => !string.IsNullOrEmpty(host.Variable(name));

    private static string Address(string host, string port) =>
        IPAddress.TryParse(host, out _) && host.Contains(':', StringComparison.Ordinal) ? $"https://[{host}]:{port}" : $"https://{host}:{port}";
}
