using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A HorizontalPodAutoscaler of <c>autoscaling/v1</c> or <c>v2</c>, read alike.</summary>
/// <param name="Object">The object.</param>
public readonly record struct AutoscalerView(KubeObject Object)
{
    private const long UsualTarget = 80;

    /// <summary>The least replicas; 1 where nothing is said.</summary>
    public long MinReplicas => Object.Spec?["minReplicas"]?.AsInteger() ?? 1;

    /// <summary>The most replicas.</summary>
    public long MaxReplicas => Object.Spec?["maxReplicas"]?.AsInteger() ?? 0;

    /// <summary>The rules going up.</summary>
    public ScalingRules Up => new(NodeLists.Present(Object.Spec?["behavior"]?["scaleUp"]), true);

    /// <summary>The rules going down.</summary>
    public ScalingRules Down => new(NodeLists.Present(Object.Spec?["behavior"]?["scaleDown"]), false);

    /// <summary>The tolerances.</summary>
    public Tolerances Tolerances => new(Down.Tolerance ?? Tolerances.Usual.Down, Up.Tolerance ?? Tolerances.Usual.Up);

    /// <summary>The metrics in order. Version 1 knows the CPU alone; where no metric is written it is 80 per cent of the CPU.</summary>
    public ImmutableArray<MetricView> Metrics
    {
        get
        {
            var metrics = NodeLists.Map(Object.Spec?["metrics"], MetricView.From);
            if (!metrics.IsEmpty) return metrics;
            return [new("Resource", "cpu", "", Object.Spec?["targetCPUUtilizationPercentage"]?.AsInteger() ?? UsualTarget, null)];
        }
    }

    /// <summary>The object that is scaled, as it names it: kind, name and API group.</summary>
    public (GroupKind Kind, string Name) Target
    {
        get
        {
            var target = Object.Spec?["scaleTargetRef"];
            var version = target?["apiVersion"]?.AsString() ?? "";
            var slash = version.IndexOf('/', StringComparison.Ordinal);
            return (new(slash < 0 ? "" : version[..slash], target?["kind"]?.AsString() ?? ""), target?["name"]?.AsString() ?? "");
        }
    }
}
