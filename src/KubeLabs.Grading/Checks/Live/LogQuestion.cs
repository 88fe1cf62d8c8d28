using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What the log of a container must hold.</summary>
/// <param name="Container">The container; empty for the only or the default one.</param>
/// <param name="Contains">The text.</param>
internal sealed record LogQuestion(string Container, string Contains)
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<LogQuestion> Type { get; } = new("{container, contains}", Read);

    private static (bool Ok, LogQuestion Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "container", "contains");
        var container = node["container"] is { } name ? reader.Text(name) : "";
        var contains = reader.Text(reader.Required(node, "contains"));
        return container is null || contains is null ? (false, null!) : (true, new(container, contains));
    }
}
