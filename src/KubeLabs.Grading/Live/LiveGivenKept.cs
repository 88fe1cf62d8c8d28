using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The criterion <c>given-kept</c> on a live cluster: given objects are there, and nobody but the cluster changed them.</summary>
internal static class LiveGivenKept
{
    /// <summary>Every change that nobody asked for; an error where the exercise was never set up.</summary>
    public static CheckResult Evaluate(CheckContext context, LiveExercise live)
    {
        var keys = context.Exercise.GivenKeys;
        if (keys.Length > 0 && !keys.Any(key => Find(context, live, key) is not null)) return CheckResult.Error(NotSetUp(context));
        return CheckResult.Of([.. keys.SelectMany(key => Changes(context, live, key))]);
    }

    private static KubeObject? Find(CheckContext context, LiveExercise live, ObjectKey key) =>
        IsNode(key) ? NodeNames.Find(context.State, key.Name) : context.State.Find(live.OnCluster(key));

    private static bool IsNode(ObjectKey key) => key is { Group: "", Kind: "Node" };

    private static IEnumerable<Finding> Changes(CheckContext context, LiveExercise live, ObjectKey key)
    {
        if (context.Exercise.Given.Find(key) is not { } before) return [];
        // A cluster without that node cannot judge by it, and says so at the criterion that asks for it.
        if (Find(context, live, key) is not { } after) return IsNode(key) ? [] : [Gone(live.OnCluster(key))];
        if (IsNode(key)) return GivenNodes.Changes(context, before, after);
        if (new PodView(after).IsTerminating) return [Leaving(after)];
        return Differences.Between(before.Root, after.Root, FieldContext.Of(SchemaCatalog.BuiltIn.Find(before.Type)), FieldPath.Root)
            .Where(difference => !LiveFields.IsClusterWritten(difference, before, after, context) && !GivenKept.IsAllowed(context, key, difference))
            .Select(difference => GivenKept.ToFinding(difference, after));
    }

    private static LocalizedText NotSetUp(CheckContext context)
    {
        var id = context.Exercise.Exercise.Id;
        return new(
            $"the cluster has none of the objects that the exercise gives; set it up first: kubelabs cluster setup {id}",
            $"실습에서 주어지는 오브젝트가 클러스터에 하나도 없습니다. 먼저 준비하십시오: kubelabs cluster setup {id}");
    }

    private static Finding Gone(ObjectKey key) => new(new LocalizedText(
        $"given {key.Kind} {key.Name} is gone: it was deleted", $"주어진 {key.Kind} {key.Name} 오브젝트가 없습니다. 삭제되었습니다"))
    {
        Expected = new("it is left as it was", "원래대로 둠"),
    };

    private static Finding Leaving(KubeObject item) => new Finding(new LocalizedText(
        $"given {item.Kind} {item.Name} is being deleted", $"주어진 {item.Kind} {item.Name} 오브젝트가 삭제되는 중입니다"))
        .About(item, FieldPath.Root.Child("metadata", "deletionTimestamp"));
}
