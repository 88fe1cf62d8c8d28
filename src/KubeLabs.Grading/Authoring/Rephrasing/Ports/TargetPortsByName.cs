using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The target port of a Service by its name, where all of the selected Pods call it the same.</summary>
internal sealed class TargetPortsByName : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "target-ports-by-name";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("target ports by name", "targetPort를 이름으로 쓴다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override bool IsForGiven => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) =>
        ServicePortEdits.Rewrite(document, wording, (endpoints, port) => port.TargetNumber is { } number
            ? ServicePortEdits.Single(endpoints.Pods.Select(pod => NameOf(pod, number, port.Protocol))) is { } name
                ? ScalarNode.Of(default, name)
                : null
            : null);

    // A port that two names lead to, or a name that leads to another port first, is not the same.
    private static string? NameOf(PodInstance pod, int number, string protocol)
    {
        var names = ContainerPorts.All(pod.Pod.Spec)
            .Where(port => port["containerPort"]?.AsInteger() == number && (port["protocol"]?.AsString() ?? "TCP") == protocol)
            .Select(port => port["name"]?.AsString())
            .ToList();
        return names is [{ Length: > 0 } name] && ContainerPorts.Find(pod.Pod.Spec, name, protocol) == number ? name : null;
    }
}
