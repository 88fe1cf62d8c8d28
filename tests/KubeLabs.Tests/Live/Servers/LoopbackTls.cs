using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>How a <see cref="LoopbackServer"/> speaks TLS.</summary>
/// <param name="Certificate">What it shows, with its private key.</param>
/// <param name="Clients">Whether it asks clients for a certificate; whatever they present is taken, and recorded with the request.</param>
internal sealed record LoopbackTls(X509Certificate2 Certificate, ClientCertificateMode Clients = ClientCertificateMode.NoCertificate)
{
    /// <param name="options">What is set.</param>
    /// <param name="names">Takes the name that each client calls the server by; it may be empty.</param>
    public void Apply(HttpsConnectionAdapterOptions options, Action<string> names)
    {
        options.ServerCertificateSelector = (_, name) =>
        {
            names(name ?? "");
            return Certificate;
        };
        options.ClientCertificateMode = Clients;
        options.ClientCertificateValidation = (_, _, _) => true;
        options.CheckCertificateRevocation = false;
    }
}
