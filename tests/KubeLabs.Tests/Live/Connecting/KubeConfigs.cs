using System.Text;
using System.Text.Json;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>Texts of kubeconfigs.</summary>
internal static class KubeConfigs
{
    /// <summary>One context <c>lab</c>, its cluster and user given as YAML flow mappings or JSON.</summary>
    public static string Of(string cluster, string user = "{}", string more = "") => $$"""
        apiVersion: v1
        kind: Config
        current-context: lab
        contexts:
        - {name: lab, context: {cluster: lab-cluster, user: lab-user{{more}} } }
        clusters:
        - {name: lab-cluster, cluster: {{cluster}} }
        users:
        - {name: lab-user, user: {{user}} }
        """;

    /// <summary>A cluster at an address, trusted by an authority.</summary>
    public static string Cluster(Uri server, string? authority, string more = "") => authority is null
        ? $"{{server: '{server}'{more}}}"
        : $"{{server: '{server}', certificate-authority-data: {Base64(authority)}{more}}}";

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The output of a credential plugin.</summary>
    public static byte[] PluginOutput(
        string? token = null, string? certificate = null, string? key = null, string? expires = null, string version = "v1") =>
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            kind = "ExecCredential",
            apiVersion = "client.authentication.k8s.io/" + version,
            status = new { token, clientCertificateData = certificate, clientKeyData = key, expirationTimestamp = expires },
        });
}
