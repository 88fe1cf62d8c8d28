using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says where a rollout goes beyond its limits, and what lets it.</summary>
internal sealed class RolloutExplainer(KubeObject item, RollingLimits limits, Rollout rollout)
{
    private static readonly FieldPath _rolling = FieldPath.Parse("spec.strategy.rollingUpdate");

    /// <summary>Fewer ready Pods than asked for.</summary>
    public IEnumerable<Finding> Ready(int least)
    {
        if (rollout.MinReady >= least) yield break;
        yield return new Finding(new LocalizedText(
            $"during the rollout of Deployment {item.Name} only {rollout.MinReady} Pods are ready at times",
            $"디플로이먼트 {item.Name}의 롤아웃 중에 준비된 파드가 {rollout.MinReady}개까지 줄어듭니다"))
        {
            Expected = new($"at least {least} ready Pods all along", $"항상 준비된 파드 {least}개 이상"),
            Found = Strategy(),
        }.About(item, FieldOf("maxUnavailable"));
    }

    /// <summary>More Pods than asked for.</summary>
    public IEnumerable<Finding> Pods(int most)
    {
        if (rollout.MaxTotal <= most) yield break;
        yield return new Finding(new LocalizedText(
            $"during the rollout of Deployment {item.Name} there are {rollout.MaxTotal} Pods at times",
            $"디플로이먼트 {item.Name}의 롤아웃 중에 파드가 {rollout.MaxTotal}개까지 늘어납니다"))
        {
            Expected = new($"at most {most} Pods all along", $"항상 파드 {most}개 이하"),
            Found = Strategy(),
        }.About(item, FieldOf("maxSurge"));
    }

    private FieldPath FieldOf(string name) => limits.IsRecreate ? FieldPath.Parse("spec.strategy.type") : _rolling.Child(name);

    private LocalizedText Strategy()
    {
        if (limits.IsRecreate)
            return new("strategy Recreate: every old Pod goes before the first new one comes", "Recreate 전략: 기존 파드를 모두 없앤 뒤에 새 파드를 만듦");
        var (surge, missing) = (Text("maxSurge"), Text("maxUnavailable"));
        return new(
            $"{limits.Replicas} replicas, maxSurge {surge} (up to {limits.MaxSurge} more), maxUnavailable {missing} (up to {limits.MaxUnavailable} missing)",
            $"레플리카 {limits.Replicas}개, maxSurge {surge}(최대 {limits.MaxSurge}개 추가), maxUnavailable {missing}(최대 {limits.MaxUnavailable}개 부족)");
    }

    private string Text(string field) => IntOrPercent.From(_rolling.Child(field).Find(item.Root))?.ToString() ?? "25%";
}
