using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The objects of a kind that could not be read from a live cluster: not none, but unknown.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">
/// The namespace; null for all of them, and for a cluster-scoped kind; <see cref="Elsewhere"/> for every one that the query does not name.
/// </param>
/// <param name="Cause">Why.</param>
/// <param name="Message">Why, in words: the verb, resource and namespace that are missing, or what the server said.</param>
public sealed record UnknownObjects(GroupKind Kind, string? Namespace, UnknownCause Cause, LocalizedText Message)
{
    /// <summary>Every namespace that the query does not name: no name of a namespace looks so.</summary>
    public const string Elsewhere = "*";
}
