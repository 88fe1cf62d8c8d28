using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says what is wrong with the volumes of a StatefulSet's Pods.</summary>
internal sealed class ClaimExplainer(CheckContext context, KubeObject set, string container, string path, Quantity size)
{
    private const string LocalPath = "rancher.io/local-path";

    // Those of every Pod of the set.
    private ImmutableArray<StatefulSetClaim> _claims = [];

    /// <summary>The findings for one Pod.</summary>
    public IEnumerable<Finding> Explain(PodInstance pod, ImmutableArray<StatefulSetClaim> claims)
    {
        _claims = claims;
        if (ContainerOf.Find(set, container) is not (_, var place)) return [NoContainer()];
        if (StatefulSetClaims.MountedAt(claims, pod, container, path) is not var (claim, mount)) return [NoClaim(place, claims)];
        return ((Finding?[])[Block(claim), ReadOnly(claim, mount, place), Size(claim), Class(claim), Modes(claim)]).OfType<Finding>();
    }

    private Finding NoContainer() => new Finding(new LocalizedText(
        $"{set.Kind} {set.Name} has no container \"{container}\"", $"{set.Kind} {set.Name}에 컨테이너 \"{container}\" 항목이 없습니다"))
    {
        Found = LocalizedText.Same(ContainerOf.Names(set)),
    }.About(set, ContainerOf.ListPath(set));

    private Finding NoClaim(FieldPath place, ImmutableArray<StatefulSetClaim> claims)
    {
        var templates = string.Join(", ", claims.Select(claim => claim.Volume).Distinct());
        return new Finding(new LocalizedText(
            $"nothing of a volumeClaimTemplate is mounted at {path} of container {container}, so the Pods have no volume of their own there",
            $"컨테이너 {container}의 {path} 경로에 volumeClaimTemplates의 볼륨이 마운트되지 않아서, 파드마다 자신만의 볼륨을 갖지 못합니다"))
        {
            Expected = new($"a volumeMount of a claim template at {path}", $"{path} 경로에 클레임 템플릿의 volumeMount"),
            Found = new(
                $"claim templates: {(templates.Length == 0 ? "none" : templates)}", $"클레임 템플릿: {(templates.Length == 0 ? "없음" : templates)}"),
        }.About(set, place.Child("volumeMounts"));
    }

    // Source: the kubelet, which starts no container whose volumeMounts name a volume of mode Block.
    private Finding? Block(StatefulSetClaim claim) => !claim.IsBlock
        ? null
        : new Finding(new LocalizedText(
            $"the volumes of claim template {claim.Volume} are block devices, which cannot be mounted at a path",
            $"클레임 템플릿 {claim.Volume}의 볼륨은 블록 장치이므로 경로에 마운트할 수 없습니다"))
        {
            Expected = LocalizedText.Same("volumeMode: Filesystem"),
            Found = LocalizedText.Same("volumeMode: Block"),
        }.About(set, claim.Path.Child("spec", "volumeMode"));

    private Finding? ReadOnly(StatefulSetClaim claim, Node mount, FieldPath place) => mount["readOnly"]?.AsBoolean() == true
        ? new Finding(new LocalizedText(
            $"the volume at {path} is mounted read-only", $"{path} 경로의 볼륨이 읽기 전용으로 마운트되었습니다")).About(set, place.Child("volumeMounts"))
        : claim.IsWritable
            ? null
            : new Finding(new LocalizedText(
                $"the access modes of claim template {claim.Volume} let nobody write", $"클레임 템플릿 {claim.Volume}의 접근 모드로는 쓰기를 할 수 없습니다"))
                .About(set, claim.Path.Child("spec", "accessModes"));

    private Finding? Size(StatefulSetClaim claim) => claim.Size == size
        ? null
        : new Finding(new LocalizedText(
            $"claim template {claim.Volume} asks for another size", $"클레임 템플릿 {claim.Volume}에서 요청하는 크기가 다릅니다"))
        {
            Expected = LocalizedText.Same(size.ToString()),
            Found = LocalizedText.Same(claim.Size?.ToString() ?? "-"),
        }.About(set, claim.Path.Child("spec", "resources").Child("requests", "storage"));

    private Finding? Class(StatefulSetClaim claim)
    {
        var name = claim.StorageClass;
        var isThere = name is null
            ? context.State.List("storage.k8s.io", "StorageClass").Any(IsDefault)
            : name.Length > 0 && context.State.Find("storage.k8s.io", "StorageClass", "", name) is not null;
        if (isThere || HasVolumes(claim)) return null;
        var classes = string.Join(", ", context.State.List("storage.k8s.io", "StorageClass").Select(item => item.Name));
        return new Finding(name switch
        {
            null => new(
                "no volume is made for the claims: they name no StorageClass, and there is no default one",
                "클레임의 볼륨이 만들어지지 않습니다: 스토리지클래스가 지정되지 않았고 기본 스토리지클래스도 없습니다"),
            "" => new(
                "no volume is made for the claims: the empty class asks for volumes made by hand, and there are not enough that fit",
                "클레임의 볼륨이 만들어지지 않습니다: 빈 클래스는 직접 만든 볼륨만 요청하는데, 맞는 볼륨이 모자랍니다"),
            _ => new(
                $"no volume is made for the claims: there is no StorageClass \"{name}\"",
                $"클레임의 볼륨이 만들어지지 않습니다: 스토리지클래스 \"{name}\" 항목이 없습니다"),
        })
        {
            Expected = new($"a StorageClass that exists: {classes}", $"존재하는 스토리지클래스: {classes}"),
            Found = LocalizedText.Same(name is null ? "storageClassName: -" : $"storageClassName: \"{name}\""),
        }.About(set, claim.Path.Child("spec", "storageClassName"));
    }

    // The provisioner of kind makes volumes of one node only, and leaves every other claim waiting.
    private Finding? Modes(StatefulSetClaim claim)
    {
        var storageClass = claim.StorageClass is { } name
            ? context.State.Find("storage.k8s.io", "StorageClass", "", name)
            : context.State.List("storage.k8s.io", "StorageClass").FirstOrDefault(IsDefault);
        if (storageClass?.Root["provisioner"]?.AsString() != LocalPath || !claim.IsWritable || claim.IsOfOneNode) return null;
        return new Finding(new LocalizedText(
            $"StorageClass {storageClass.Name} makes no volume with the access modes of claim template {claim.Volume}",
            $"스토리지클래스 {storageClass.Name}에서는 클레임 템플릿 {claim.Volume}의 접근 모드로 볼륨을 만들 수 없습니다"))
        {
            Expected = LocalizedText.Same("ReadWriteOnce"),
        }.About(set, claim.Path.Child("spec", "accessModes"));
    }

    // Without a provisioner there must be a volume for each Pod.
    private bool HasVolumes(StatefulSetClaim claim)
    {
        var free = context.State.List("", "PersistentVolume").Count(volume =>
            (volume.Spec?["storageClassName"]?.AsString() ?? "") == (claim.StorageClass ?? "")
            && IsFree(new(volume))
            && Quantity.TryParse((volume.Spec?["capacity"]?["storage"] as ScalarNode)?.Text, out var capacity)
            && capacity >= claim.Size);
        return free >= _claims.Select(one => one.Pod).Distinct().Count();
    }

    // On a cluster a volume that a claim of the set has already is as good as one that waits for it.
    private bool IsFree(PersistentVolumeView volume) =>
        !volume.HasClaim || (context.IsLive && _claims.Any(claim => volume.Claim == $"{set.Namespace}/{claim.Name}"));

    private static bool IsDefault(KubeObject storageClass) =>
        storageClass.Metadata?["annotations"]?["storageclass.kubernetes.io/is-default-class"]?.AsString() == "true";
}
