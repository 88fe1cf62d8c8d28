using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Pod or a template, as the rules of its parts need to see it.</summary>
/// <param name="Spec">The spec.</param>
/// <param name="Metadata">The metadata of a Pod; null for a template, which has no name yet.</param>
internal sealed record PodContext(Node? Spec, Node? Metadata)
{
    /// <summary>Whether it is a Pod, not a template.</summary>
    public bool IsPod => Metadata is not null;

    /// <summary>The name of the Pod; empty for a template.</summary>
    public string Name => Metadata.Text("name");

    /// <summary>The time to stop in; null where it is not set, which is refused elsewhere.</summary>
    public long? GracePeriod => Spec?["terminationGracePeriodSeconds"]?.AsInteger();

    /// <summary>Whether users of its containers are users of the node.</summary>
    public bool HostUsers => Spec?["hostUsers"]?.AsBoolean() ?? true;

    /// <summary>The operating system that was named, or empty.</summary>
    public string Os => Spec?["os"].Text("name") ?? "";

    /// <summary>The names of its resource claims.</summary>
    public IReadOnlySet<string> ClaimNames { get; } = Names(Spec, "resourceClaims");

    /// <summary>Its volumes that are valid, by name.</summary>
    public IReadOnlyDictionary<string, Node> Volumes { get; init; } = new Dictionary<string, Node>();

    /// <summary>All containers with their places, in the order the server visits them.</summary>
    public IEnumerable<(Node Container, FieldPath Path)> Containers(FieldPath path)
    {
        foreach (var list in (string[])["initContainers", "containers", "ephemeralContainers"])
        {
            var items = Spec?[list] is SequenceNode sequence ? sequence.Values : [];
            for (var i = 0; i < items.Length; i++) yield return (items[i], path.Child(list).At(i));
        }
    }

    private static HashSet<string> Names(Node? spec, string list)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in spec.List(list))
        {
            if (item.Text("name") is { Length: > 0 } name) names.Add(name);
        }

        return names;
    }
}
