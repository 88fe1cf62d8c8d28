using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>Endpoints of a Service that share their ports.</summary>
/// <param name="Ports">The ports of the Pods; none where no port of the Service leads to them.</param>
/// <param name="Endpoints">The Pods.</param>
public sealed record EndpointSlice(ImmutableArray<SlicePort> Ports, ImmutableArray<SliceEndpoint> Endpoints);
