using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The port of a probe or hook by its number instead of its name, and the other way round.</summary>
internal sealed class ProbePorts : TreeRephrasing
{
    private static readonly string[] _probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] _actions = ["httpGet", "tcpSocket"];

    /// <inheritdoc/>
    public override string Name => "probe-ports";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("ports of probes by number or name", "프로브 포트를 이름이나 숫자로 바꿔 쓴다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override bool IsForGiven => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, field) =>
        field.Type?.GoName == "Container" && node is MappingNode { } container && container["ports"] is SequenceNode ports
            ? Container(container, ports)
            : node);

    private static MappingNode Container(MappingNode container, SequenceNode ports)
    {
        foreach (var probe in _probes)
        {
            foreach (var action in _actions)
            {
                if (container[probe] is not MappingNode written || written[action] is not MappingNode asked) continue;
                if (Other(asked["port"], ports) is { } port) container = container.With(probe,
                    written.With(action, asked.With("port", port)));
            }
        }

        return container;
    }

    // Only TCP ports count for probes; a number that two names have is left alone.
    private static ScalarNode? Other(Node? port, SequenceNode ports)
    {
        var named = ports.Values.Where(item => (item["protocol"]?.AsString() ?? "TCP") == "TCP" && item["name"] is not null).ToList();
        if (port?.AsInteger() is { } number)
        {
            return named.FindAll(item => item["containerPort"]?.AsInteger() == number) is [var only]
                ? ScalarNode.Of(default, only["name"]!.AsString()!)
                : null;
        }

        return named.Find(item => item["name"]!.AsString() == port?.AsString())?["containerPort"]?.AsInteger() is { } found
            ? ScalarNode.Of(default, found)
            : null;
    }
}
