using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>Somebody whom the API server knows by a client certificate.</summary>
/// <param name="KubeConfig">The path of a kubeconfig file with one context.</param>
/// <param name="Certificate">The certificate, as PEM.</param>
/// <param name="Key">Its key, as PEM.</param>
internal sealed record EnvTestUser(string KubeConfig, string Certificate, string Key)
{
    /// <summary>Writes the kubeconfig of a user.</summary>
    public static EnvTestUser Write(string path, string server, string context, string authority, (string Certificate, string Key) pair, string ns = "default")
    {
        File.WriteAllText(path, $"""
            apiVersion: v1
            kind: Config
            clusters:
            - name: {context}
              cluster: {"{"}server: "{server}", certificate-authority-data: {Base64(authority)}{"}"}
            users:
            - name: {context}
              user: {"{"}client-certificate-data: {Base64(pair.Certificate)}, client-key-data: {Base64(pair.Key)}{"}"}
            contexts:
            - name: {context}
              context: {"{"}cluster: {context}, user: {context}, namespace: {ns}{"}"}
            current-context: {context}

            """);
        return new(path, pair.Certificate, pair.Key);
    }

    /// <summary>The certificate with its key, for a client of a test's own.</summary>
    public X509Certificate2 Pair() => X509Certificate2.CreateFromPem(Certificate, Key);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
