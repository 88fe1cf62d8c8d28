using System.Collections.Immutable;

namespace KubeLabs.Live;

/// <summary>One kubeconfig, or several merged.</summary>
internal sealed record KubeConfig
{
    /// <summary>A kubeconfig that says nothing.</summary>
    public static KubeConfig Empty { get; } = new();

    /// <summary>The context to use where none is asked for; empty where it names none.</summary>
    public string CurrentContext { get; init; } = "";

    /// <summary>The files that were read, in their order.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    public ImmutableDictionary<string, ContextEntry> Contexts { get; init; } = Map<ContextEntry>();

    public ImmutableDictionary<string, ClusterEntry> Clusters { get; init; } = Map<ClusterEntry>();

    public ImmutableDictionary<string, UserEntry> Users { get; init; } = Map<UserEntry>();

    /// <summary>
    /// Adds what a later file says beyond this one: of two entries of one name the first counts, whole (client-go, ClientConfigLoadingRules).
    /// </summary>
    public KubeConfig With(KubeConfig later) => new()
    {
        CurrentContext = CurrentContext.Length > 0 ? CurrentContext : later.CurrentContext,
        Files = Files.AddRange(later.Files),
        Contexts = later.Contexts.SetItems(Contexts),
        Clusters = later.Clusters.SetItems(Clusters),
        Users = later.Users.SetItems(Users),
    };

    private static ImmutableDictionary<string, T> Map<T>() => ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);
}
