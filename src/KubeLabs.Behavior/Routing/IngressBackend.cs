using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Where a request goes.</summary>
/// <param name="Node">The backend, as it was written.</param>
public readonly record struct IngressBackend(Node Node)
{
    /// <summary>The Service's name, or null where the backend is a resource.</summary>
    public string? Service => Node["service"]?["name"]?.AsString();

    /// <summary>The Service's port by number, or null.</summary>
    public int? PortNumber => (int?)Node["service"]?["port"]?["number"]?.AsInteger();

    /// <summary>The Service's port by name, or null.</summary>
    public string? PortName => Node["service"]?["port"]?["name"]?.AsString();

    /// <summary>Service and port as a learner reads them: <c>web:80</c>.</summary>
    public override string ToString() =>
        Service is null ? "resource" : $"{Service}:{PortName ?? PortNumber?.ToString(CultureInfo.InvariantCulture) ?? "?"}";
}
