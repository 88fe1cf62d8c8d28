using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says why an autoscaler does not come to the right replicas.</summary>
internal sealed class ScaleExplainer(CheckContext context, KubeObject item, KubeObject workload)
{
    private readonly AutoscalerView _autoscaler = new(item);
    private readonly AutoscalerTarget _target = new(new(ContainerOf.SpecPath(workload).Find(workload.Root)));

    private static FieldPath Spec => FieldPath.Root.Child("spec");

    /// <summary>The containers of the target that do not request a resource.</summary>
    public IEnumerable<Finding> Requests(string resource) => _target.Without(resource).Select(container => new Finding(new LocalizedText(
        $"container {container.Name} of {workload.Kind} {workload.Name} requests no {resource}, so there is no utilization to go by",
        $"{workload.Kind} {workload.Name}의 컨테이너 {container.Name}에 {resource} 요청량이 없어서 사용률을 계산할 수 없습니다"))
    {
        Expected = LocalizedText.Same($"resources.requests.{resource}"),
    }.About(workload, PodField.In(workload, container.Path.Child("resources"))));

    /// <summary>What keeps it from scaling the target at all.</summary>
    public IEnumerable<Finding> Target()
    {
        var (kind, name) = _autoscaler.Target;
        var expected = new GroupKind(workload.Type.Group, workload.Kind);
        if (kind != expected || name != workload.Name || item.Namespace != workload.Namespace)
        {
            yield return new Finding(new LocalizedText(
                $"HorizontalPodAutoscaler {item.Name} scales something else", $"HorizontalPodAutoscaler {item.Name}의 스케일 대상이 다릅니다"))
            {
                Expected = LocalizedText.Same($"{workload.Type.ApiVersion} {workload.Kind} {workload.Name}"),
                Found = LocalizedText.Same(Shown()),
            }.About(item, Spec.Child("scaleTargetRef"));
        }

        foreach (var other in context.State.List(item.Type.Group, item.Kind, item.Namespace))
        {
            if (other.Key == item.Key
                || new AutoscalerView(other).Target != (expected, workload.Name)) continue;
            yield return new Finding(new LocalizedText(
                $"{other.Kind} {other.Name} scales the same Pods, so neither does",
                $"{other.Kind} {other.Name} 오브젝트도 같은 파드를 스케일하므로 둘 다 동작하지 않습니다"))
                .About(other, Spec.Child("scaleTargetRef"));
        }

        if (workload.Spec?["replicas"]?.AsInteger() == 0)
        {
            yield return new Finding(new LocalizedText(
                $"{workload.Kind} {workload.Name} has 0 replicas, which turns the autoscaler off",
                $"{workload.Kind} {workload.Name}의 레플리카가 0이라서 오토스케일러가 꺼집니다"))
                .About(workload, Spec.Child("replicas"));
        }
    }

    /// <summary>What it does wrong under a load.</summary>
    public IEnumerable<Finding> Load(ScaleCase load)
    {
        var found = new AutoscalerModel(_autoscaler, _target).Settle(load.From, load.Uses);
        if (found == load.To) yield break;
        var when = load.Describe();
        yield return new Finding(new LocalizedText(
            $"HorizontalPodAutoscaler {item.Name} comes to another number {when.En}",
            $"{when.Ko} HorizontalPodAutoscaler {item.Name}의 결과가 다릅니다"))
        {
            Expected = new($"{load.To} replicas", $"레플리카 {load.To}개"),
            Found = found is { } replicas
                ? new($"{replicas} replicas", $"레플리카 {replicas}개")
                : new("none: it cannot compute a metric", "지표를 계산할 수 없어서 스케일하지 않음"),
        }.About(item, item.Spec?["metrics"] is null ? Spec : Spec.Child("metrics"));
    }

    private string Shown()
    {
        var reference = item.Spec?["scaleTargetRef"];
        return $"{reference?["apiVersion"]?.AsString()} {reference?["kind"]?.AsString()} {reference?["name"]?.AsString()}".Trim();
    }
}
