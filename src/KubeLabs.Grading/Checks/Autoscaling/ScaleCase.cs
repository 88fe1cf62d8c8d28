using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A load, and the replicas that it must lead to.</summary>
/// <param name="From">The replicas when the load comes.</param>
/// <param name="Uses">What each of them uses then, in per cent of what it requests.</param>
/// <param name="To">The replicas at which it must stand still.</param>
internal sealed record ScaleCase(int From, ImmutableArray<ResourceUse> Uses, int To)
{
    private const int MostReplicas = 1000;
    private const int MostPercent = 100_000;

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<ScaleCase> Type { get; } = new("{from, cpu, memory, to}", Read);

    /// <summary>The load in words.</summary>
    public LocalizedText Describe()
    {
        var uses = string.Join(", ", Uses.Select(use => $"{use.Resource} {use.Percent} %"));
        return new($"with {From} Pods at {uses} of their requests", $"파드 {From}개가 요청량 대비 {uses} 사용할 때");
    }

    private static (bool Ok, ScaleCase Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "from", "cpu", "memory", "to");
        var from = reader.Number(reader.Required(node, "from"), 1, MostReplicas);
        var to = reader.Number(reader.Required(node, "to"), 0, MostReplicas);
        var uses = ImmutableArray.CreateBuilder<ResourceUse>();
        foreach (var resource in (string[])["cpu", "memory"])
        {
            if (reader.Number(node[resource], 0, MostPercent) is { } percent) uses.Add(new(resource, percent));
        }

        return from is null || to is null ? (false, null!) : (true, new(from.Value, uses.ToImmutable(), to.Value));
    }
}
