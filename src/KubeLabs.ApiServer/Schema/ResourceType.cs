using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A kind that the API server serves.</summary>
/// <param name="type">Group, version and kind.</param>
/// <param name="plural">The resource, such as <c>deployments</c>.</param>
/// <param name="isNamespaced">Whether its objects live in a namespace.</param>
/// <param name="schema">Its fields.</param>
public sealed class ResourceType(GroupVersionKind type, string plural, bool isNamespaced, TypeSchema schema)
{
    /// <summary>Group, version and kind.</summary>
    public GroupVersionKind Type { get; } = type;

    /// <summary>The resource, such as <c>deployments</c>.</summary>
    public string Plural { get; } = plural;

    /// <summary>Whether its objects live in a namespace.</summary>
    public bool IsNamespaced { get; } = isNamespaced;

    /// <summary>Its fields.</summary>
    public TypeSchema Schema { get; } = schema;

    /// <summary>What the definition of a custom kind says of it; null for a built-in kind.</summary>
    internal CustomKind? Custom { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Type.ToString();
}
