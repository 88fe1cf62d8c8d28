using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A port of a Service, read.</summary>
/// <param name="Node">The item of <c>spec.ports</c>.</param>
public readonly record struct ServicePortView(Node Node)
{
    /// <summary>The name; empty where it has none.</summary>
    public string Name => Node["name"]?.AsString() ?? "";

    /// <summary>The port of the Service; 0 where it could not be read.</summary>
    public int Port => (int)(Node["port"]?.AsInteger() ?? 0);

    /// <summary>TCP, UDP or SCTP.</summary>
    public string Protocol => Node["protocol"]?.AsString() ?? "TCP";

    /// <summary>The port of the Pods by number, or null where it is a name. Absent or 0 means the same as <see cref="Port"/>.</summary>
    public int? TargetNumber
    {
        get
        {
            if (TargetName is not null) return null;
            var number = (int)(Node["targetPort"]?.AsInteger() ?? 0);
            return number == 0 ? Port : number;
        }
    }

    /// <summary>The port of the Pods by name, or null where it is a number.</summary>
    public string? TargetName => Node["targetPort"]?.AsString() is { Length: > 0 } name ? name : null;
}
