using KubeLabs.Behavior;
using KubeLabs.Cel;

namespace KubeLabs.Grading;

/// <summary>Where the scheduler could place Pods.</summary>
internal static class SchedulingFunctions
{
    // The filters look at every node, and some of them at every Pod.
    private const ulong CostOfPod = 100;

    public static CelValue SchedulableOn(CelContext context, CelValue[] arguments)
    {
        if (arguments[0] is not ModelObject target) return PodFunctions.NoObject("schedulableOn");
        var (state, node) = (target.State, ((CelString)arguments[1]).Value);
        if (state.Find("", "Node", "", node) is null)
            return PodFunctions.Model(context).Wrong($"there is no node {node} in the exercise", $"연습문제에 노드 {node} 항목이 없습니다");
        var spec = ContainerOf.SpecPath(target.Item).ToString();
        foreach (var field in SchedulesCheck.Fields) target.Read($"{spec}.{field}");
        var pods = Pods(target);
        if (pods.Count == 0) return CelError.Of($"{target.Item} runs no Pod");
        foreach (var pod in pods)
        {
            if (!context.Charge(CostOfPod + (ulong)state.Pods.Length)) return CelBool.False;
            if (NodeFilters.Evaluate(pod.Pod, state.Scheduling) is not { IsTried: true } result || result.Of(node) is not { Passed: true })
                return CelBool.False;
        }

        return CelBool.True;
    }

    // A Pod of a workload is not in the state itself. The Pods of a workload have one template, so that the first speaks for all of them.
    private static List<PodInstance> Pods(ModelObject target) => target.Item.Kind == "Pod"
        ? [new(target.Item, null)]
        : [.. target.State.Pods.Where(pod => pod.BelongsTo(target.Item)).Take(1)];
}
