using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The target port of a Service by its number, where it is the same in all of the selected Pods.</summary>
internal sealed class TargetPortsByNumber : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "target-ports-by-number";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("target ports by number", "targetPort를 숫자로 쓴다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override bool IsForGiven => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) =>
        ServicePortEdits.Rewrite(document, wording, (endpoints, port) => port.TargetName is not null
            ? ServicePortEdits.Single(endpoints.Pods.Select(pod => Number(endpoints.Service, port, pod))) is { } number
                ? ScalarNode.Of(default, long.Parse(number, CultureInfo.InvariantCulture))
                : null
            : null);

    private static string? Number(ServiceView service, ServicePortView port, PodInstance pod) =>
        ServiceEndpoints.TargetOf(service, port, pod)?.ToString(CultureInfo.InvariantCulture);
}
