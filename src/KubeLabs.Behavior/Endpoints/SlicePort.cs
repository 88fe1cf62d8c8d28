namespace KubeLabs.Behavior;

/// <summary>A port of an EndpointSlice.</summary>
/// <param name="Name">The name of the Service's port; empty where it has none.</param>
/// <param name="Port">The port of the Pods.</param>
/// <param name="Protocol">TCP, UDP or SCTP.</param>
/// <param name="AppProtocol">The application's protocol, or null.</param>
public sealed record SlicePort(string Name, int Port, string Protocol, string? AppProtocol);
