using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>An authenticated way to one cluster.</summary>
/// <param name="Client">
/// The client, with its base address, credentials and trust. It follows no redirect and has no time limit of its own: deadlines come with each
/// request.
/// </param>
/// <param name="Context">The name of the context in the kubeconfig; empty in a cluster.</param>
/// <param name="Namespace">The namespace of the context; <c>default</c> where it names none.</param>
/// <param name="Warnings">What whoever connects should know, such as that the server's certificate is not checked.</param>
public sealed record ClusterConnection(
    HttpClient Client, string Context, string Namespace, ImmutableArray<LocalizedText> Warnings) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
