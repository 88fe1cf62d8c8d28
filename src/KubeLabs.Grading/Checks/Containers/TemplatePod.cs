using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A Pod of an object: the object itself, or the first that its controller makes.</summary>
internal static class TemplatePod
{
    /// <summary>The Pod, or null where the object runs none.</summary>
    public static PodInstance? Of(CheckContext context, KubeObject item) =>
        OwnPods.Model(item, context.State).FirstOrDefault() ?? FromTemplate(item);

    /// <summary>That the object runs no Pod.</summary>
    public static Finding None(KubeObject item) => new Finding(new LocalizedText(
        $"{item.Kind} {item.Name} runs no Pod", $"{item.Kind} {item.Name}에 실행되는 파드가 없습니다"))
        .About(item, FieldPath.Root.Child("spec", "replicas"));

    // DaemonSets run where nodes let them, CronJobs when their time comes: their template says what would run.
    private static PodInstance? FromTemplate(KubeObject item)
    {
        if (item.Kind is not ("DaemonSet" or "CronJob")
            || ContainerOf.SpecPath(item).Parent!.Find(item.Root) is not MappingNode template) return null;
        return new(new(new("", "v1", "Pod"), item.Namespace, item.Name, template), item);
    }
}
