using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>A request that this side cannot send, or an answer that it refuses; its message holds no secret.</summary>
#pragma warning disable CA1032 // Without a fault it would say nothing.
internal sealed class ConnectionFaultException(ConnectionFault fault) : HttpRequestException(fault.Text.En)
#pragma warning restore CA1032
{
    /// <summary>The cause, in both languages.</summary>
    public ConnectionFault Fault { get; } = fault;

    /// <summary>A cause that trying again does not mend.</summary>
    public static ConnectionFaultException Lasting(LocalizedText text) => new(new ConnectionFault(text, false));
}
