using KubeLabs.Behavior;

namespace KubeLabs.Grading;

/// <summary>A port of Pods in an exercise file, by number or by name.</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Name">The name, or null.</param>
internal sealed record TargetPort(int? Number, string? Name)
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<TargetPort> Type { get; } = new("port number or name", (node, reader) =>
        node.AsString() is { Length: > 0 } name
            ? (true, new(null, name))
            : reader.Number(node, 1, 65535) is { } number ? (true, new(number, null)) : (false, new(null, null)));

    /// <summary>What is wanted of a port of a Service that leads here.</summary>
    public WantedPort For(int port, string protocol, PodInstance pod) =>
        new(port, protocol, Number ?? ContainerPorts.Find(pod.Pod.Spec, Name!, protocol) ?? 0, Name);
}
