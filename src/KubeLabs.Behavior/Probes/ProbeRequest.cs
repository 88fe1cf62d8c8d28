using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What a probe asks of the container: a path at a port over HTTP, or a port alone.</summary>
/// <param name="Port">The port; null where no port of the container has the name.</param>
/// <param name="Path">The path, or null where a connection is enough.</param>
/// <param name="IsTls">Whether it speaks TLS.</param>
/// <param name="Host">Another host than the Pod, or empty.</param>
public sealed record ProbeRequest(int? Port, string? Path, bool IsTls, string Host)
{
    /// <summary>The request of a probe; null where it makes none that can be read.</summary>
    public static ProbeRequest? Of(ProbeView probe, ContainerEnvironment environment) => probe.Kind switch
    {
        ProbeKind.Http => Http(probe, probe.Handler("httpGet")!),
        ProbeKind.Tcp => new(PortOf(probe, probe.Handler("tcpSocket")!), null, false, HostOf(probe.Handler("tcpSocket")!)),
        ProbeKind.Exec => HttpClientCommand.Request(probe, environment),
        _ => null,
    };

    private static ProbeRequest Http(ProbeView probe, Node get)
    {
        var path = get["path"]?.AsString() is { Length: > 0 } written ? written : "/";
        return new(PortOf(probe, get), path[0] == '/' ? path : "/" + path, get["scheme"]?.AsString() == "HTTPS", HostOf(get));
    }

    private static string HostOf(Node handler) => handler["host"]?.AsString() ?? "";

    // A name is looked up among the ports of the probe's own container, whatever their protocol. Source: the kubelet's
    // ResolveContainerPort.
    private static int? PortOf(ProbeView probe, Node handler)
    {
        if (handler["port"] is not { } port) return null;
        if (port.AsInteger() is { } number) return Valid(number);
        var name = port.AsString() ?? "";
        foreach (var declared in probe.Container.Ports is { } list ? list.Items : [])
        {
            if (declared["name"]?.AsString() == name) return Valid(declared["containerPort"]?.AsInteger() ?? 0);
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var text) ? Valid(text) : null;
    }

    private static int? Valid(long port) => port is > 0 and <= 65535 ? (int)port : null;
}
