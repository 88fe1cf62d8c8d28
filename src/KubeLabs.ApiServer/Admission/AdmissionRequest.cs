using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>An object on its way into the cluster: decoded and defaulted, not yet validated.</summary>
/// <param name="Object">The object.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Existing">What is in the cluster.</param>
/// <param name="Old">The object that it replaces, or null where it is new.</param>
public sealed record AdmissionRequest(KubeObject Object, ResourceType Type, IExistingObjects Existing, KubeObject? Old = null)
{
    /// <summary>How the object was sent.</summary>
    internal RequestVerb Verb { get; init; }

    /// <summary>The admission policies that count for this request; null for none.</summary>
    internal PolicySet? Policies { get; init; }

    /// <summary>Whether the object is new.</summary>
    public bool IsCreate => Old is null;

    /// <summary>Whether it is of this kind.</summary>
    public bool Is(string group, string kind) => Type.Type.Group == group && Type.Type.Kind == kind;

    /// <summary>The object goes on, as it is or with another tree.</summary>
    public AdmissionOutcome Pass(MappingNode root) => new(ReferenceEquals(root, Object.Root) ? Object : Object.With(root), null);

    /// <summary>403, in the words of the server.</summary>
    public AdmissionOutcome Forbid(string reason) => Refuse(403, "Forbidden", reason);

    /// <summary>As <see cref="Forbid"/>, with another status and reason in front of the same words.</summary>
    internal AdmissionOutcome Refuse(int status, string code, string reason)
    {
        var resource = Type.Type.Group.Length == 0 ? Type.Plural : $"{Type.Plural}.{Type.Type.Group}";
        var generated = Object.Metadata.Text("generateName");
        var name = Object.Name.Length > 0 ? Object.Name : generated.Length > 0 ? generated : "Unknown";
        return new(Object, new(status, code, $"{resource} {GoValue.Quote(name)} is forbidden: {reason}"));
    }
}
