namespace KubeLabs.Behavior;

/// <summary>What kind of thing a value in a container comes from.</summary>
public enum OriginKind
{
    /// <summary>Written in the manifest itself.</summary>
    Literal,

    /// <summary>A key of a ConfigMap.</summary>
    ConfigMap,

    /// <summary>A key of a Secret.</summary>
    Secret,

    /// <summary>A field of the Pod.</summary>
    PodField,

    /// <summary>A resource of a container.</summary>
    Resource,

    /// <summary>Something that only a running Pod has: a token, a certificate, a file of another container.</summary>
    Runtime,
}
