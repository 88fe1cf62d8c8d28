using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// The environment of a container, without the variables that the kubelet adds for Services, and what keeps the container from starting.
/// Source: the kubelet's <c>makeEnvironmentVariables</c>.
/// </summary>
/// <param name="Variables">The variables, the later ones over earlier ones of the same name, ordered by name.</param>
/// <param name="Faults">What is missing; a container with a fault does not start.</param>
public sealed record ContainerEnvironment(ImmutableArray<EnvironmentVariable> Variables, ImmutableArray<StartFault> Faults)
{
    /// <summary>The environment of a container of a Pod.</summary>
    public static ContainerEnvironment Of(PodInstance pod, ContainerView container, ClusterState state) =>
        new EnvironmentReader(pod, container, state).Read();

    /// <summary>A variable by its name, or null.</summary>
    public EnvironmentVariable? Find(string name)
    {
        foreach (var variable in Variables)
        {
            if (variable.Name == name) return variable;
        }

        return null;
    }

    /// <summary>A text with its <c>$(NAME)</c> references replaced; those that only a running Pod knows stay.</summary>
    public string Expand(string text) => VariableExpansion.Expand(text, name => Find(name)?.Value);
}
