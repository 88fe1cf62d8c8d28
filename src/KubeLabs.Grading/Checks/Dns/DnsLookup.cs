using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A name, and what it must stand for.</summary>
/// <param name="Name">The name as a client writes it. <c>{pod}</c> in it is the name of each Pod of <paramref name="Each"/>.</param>
/// <param name="From">The namespace of the client, or null for the exercise's.</param>
/// <param name="Each">The Pods each of which the name must stand for, or null.</param>
/// <param name="Pods">The Pods that it must stand for, all of them and no others, or null.</param>
/// <param name="ClusterIP">The Service whose cluster IP it must be, or null.</param>
/// <param name="Alias">The name outside the cluster that it must be an alias of, or null.</param>
internal sealed record DnsLookup(string Name, string? From, PodSet? Each, PodSet? Pods, ObjectName? ClusterIP, string? Alias) : INamesNamespaces
{
    private static readonly string[] _answers = ["each", "pods", "clusterIP", "alias"];

    /// <inheritdoc/>
    public IEnumerable<string> Namespaces =>
        [.. From is null ? [] : (string[])[From], .. ((INamesNamespaces?[])[Each, Pods, ClusterIP]).SelectMany(part => part?.Namespaces ?? [])];

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<DnsLookup> Type { get; } = new("{name, from, each or pods or clusterIP or alias}", Read);

    private static (bool Ok, DnsLookup Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, ["name", "from", .. _answers]);
        var name = reader.Text(reader.Required(node, "name"));
        if (_answers.Count(answer => node[answer] is not null) != 1)
        {
            reader.Report(node, "one of each, pods, clusterIP and alias is expected here", "여기에는 each, pods, clusterIP, alias 중 하나가 와야 합니다");
            return (false, null!);
        }

        var lookup = new DnsLookup(
            name ?? "",
            reader.Text(node["from"]),
            Given(node["each"], PodSet.Type, reader),
            Given(node["pods"], PodSet.Type, reader),
            Given(node["clusterIP"], ObjectName.Type, reader),
            reader.Text(node["alias"]));
        return (name is not null && (lookup.Each ?? lookup.Pods ?? lookup.ClusterIP ?? (object?)lookup.Alias) is not null, lookup);
    }

    private static T? Given<T>(Node? node, ParameterType<T> type, ParameterReader reader)
        where T : class => node is not null && type.Read(node, reader) is (true, var value) ? value : null;
}
