using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A Pod of an EndpointSlice.</summary>
/// <param name="Pod">The Pod.</param>
/// <param name="Addresses">Its addresses of the slice's family.</param>
/// <param name="IsReady">Whether it takes new traffic: it serves and is not being deleted, or the Service publishes all its Pods.</param>
/// <param name="IsServing">Whether its condition Ready holds, being deleted or not.</param>
/// <param name="IsTerminating">Whether it is being deleted.</param>
/// <param name="Hostname">Its name below the Service's, where its subdomain is the Service; else null.</param>
public sealed record SliceEndpoint(
    KubeObject Pod, ImmutableArray<string> Addresses, bool IsReady, bool IsServing, bool IsTerminating, string? Hostname);
