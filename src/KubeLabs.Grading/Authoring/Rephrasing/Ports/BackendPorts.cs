using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The port of a backend of an Ingress by its number instead of its name, and the other way round.</summary>
internal sealed class BackendPorts : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "backend-ports";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("ports of backends by number or name", "백엔드 포트를 이름이나 숫자로 바꿔 쓴다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override bool IsForGiven => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording)
    {
        var ns = document["metadata"]?["namespace"]?.AsString() ?? wording.Namespace;
        return TreeMap.Rewrite(document, (node, field) =>
            field.Type?.GoName == "IngressServiceBackend" && node is MappingNode backend && Other(backend, ns, wording) is { } port
                ? backend.With("port", port)
                : node);
    }

    private static MappingNode? Other(MappingNode backend, string ns, Wording wording)
    {
        var name = backend["name"]?.AsString() ?? "";
        if (wording.State.Find("", "Service", ns, name) is not { } service) return null;
        foreach (var port in new ServiceView(service).Ports)
        {
            if (port.Name.Length == 0) continue;
            if (backend["port"]?["number"]?.AsInteger() == port.Port)
                return new(default, [new("name", ScalarNode.Of(default, port.Name))]);
            if (backend["port"]?["name"]?.AsString() == port.Name)
                return new(default, [new("number", ScalarNode.Of(default, (long)port.Port))]);
        }

        return null;
    }
}
