using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// A probe of a container, with the defaults of the API. Source: the documentation, "Configure Liveness, Readiness and Startup Probes".
/// </summary>
/// <param name="Node">The probe.</param>
/// <param name="Container">Its container.</param>
public sealed record ProbeView(Node Node, ContainerView Container)
{
    /// <summary>What it asks with, or null where it says nothing that is known.</summary>
    public ProbeKind? Kind =>
        Handler("httpGet") is not null ? ProbeKind.Http
        : Handler("tcpSocket") is not null ? ProbeKind.Tcp
        : Handler("grpc") is not null ? ProbeKind.Grpc
        : Handler("exec") is not null ? ProbeKind.Exec : null;

    /// <summary>The seconds between the container's start and the first probe.</summary>
    public long InitialDelay => Number("initialDelaySeconds", 0);

    /// <summary>The seconds between probes; 10 where nothing is said.</summary>
    public long Period => Number("periodSeconds", 10);

    /// <summary>The seconds after which a probe without an answer has failed; 1 where nothing is said.</summary>
    public long Timeout => Number("timeoutSeconds", 1);

    /// <summary>How many failures in a row count; 3 where nothing is said.</summary>
    public long FailureThreshold => Number("failureThreshold", 3);

    /// <summary>How long failures in a row last until they count, in seconds.</summary>
    public long FailureSeconds => Period * FailureThreshold;

    /// <summary>A probe of a container by its field, or null: <c>livenessProbe</c>, <c>readinessProbe</c>, <c>startupProbe</c>.</summary>
    public static ProbeView? Of(ContainerView container, string field) =>
        NodeLists.Present(container.Node[field]) is { } probe ? new(probe, container) : null;

    /// <summary>What it asks for, by the field of its kind, or null.</summary>
    public Node? Handler(string kind) => NodeLists.Present(Node[kind]);

    private long Number(string field, long absent) => Node[field]?.AsInteger() is { } value and (> 0 or 0) && value <= int.MaxValue
        ? value == 0 ? absent : value
        : absent;
}
