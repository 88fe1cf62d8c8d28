using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says why no container of a Pod finds the files of a claim where it should.</summary>
internal static class MountExplainer
{
    /// <summary>What is wrong; nothing where some container mounts the claim at the path.</summary>
    public static IEnumerable<Finding> Explain(CheckContext context, ClaimView claim, ObjectName name, string path)
    {
        if (context.Find(name) is not { } item) return [Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name)];
        var spec = ContainerOf.SpecPath(item);
        var refusals = context.Refusals(item, FieldPath.Parse($"{spec}.volumes"), FieldPath.Parse($"{spec}.containers.volumeMounts"));
        if (!refusals.IsEmpty) return refusals;
        var mounts = ClaimMounts.Of(new(spec.Find(item.Root)), claim.Object.Name).ToList();
        if (item.Namespace == claim.Object.Namespace && mounts.Exists(mount => Clean(mount.Path) == Clean(path)))
            return claim.VolumeMode == ClaimView.Block ? [NotMountable(claim)] : [];
        return [NotMounted(item, claim, path, string.Join(", ", mounts.Select(mount => $"{mount.Container}: {mount.Path}")))];
    }

    // Source: the kubelet, which starts no container whose volumeMounts name a volume of mode Block.
    private static Finding NotMountable(ClaimView claim) => new Finding(new LocalizedText(
        $"the volume of PersistentVolumeClaim {claim.Object.Name} is a block device, which cannot be mounted at a path",
        $"퍼시스턴트볼륨클레임 {claim.Object.Name}의 볼륨은 블록 장치이므로 경로에 마운트할 수 없습니다"))
    {
        Expected = LocalizedText.Same("volumeMode: Filesystem"),
        Found = LocalizedText.Same("volumeMode: Block"),
    }.About(claim.Object, FieldPath.Root.Child("spec", "volumeMode"));

    private static Finding NotMounted(KubeObject item, ClaimView claim, string path, string found) => new Finding(new LocalizedText(
        $"no container of {item.Kind} {item.Name} has PersistentVolumeClaim {claim.Object.Name} at {path}",
        $"{item.Kind} {item.Name}의 어느 컨테이너에도 퍼시스턴트볼륨클레임 {claim.Object.Name} 오브젝트가 {path} 경로에 마운트되어 있지 않습니다"))
    {
        Expected = new($"the claim mounted at {path}", $"{path} 경로에 마운트된 클레임"),
        Found = found.Length == 0 ? new("no mount of it at all", "이 클레임의 마운트가 없음") : new($"mounts: {found}", $"마운트: {found}"),
    }.About(item, ContainerOf.SpecPath(item).Child("containers"));

    private static string Clean(string path) => path.Length > 1 ? path.TrimEnd('/') : path;
}
