using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says why a claim does not come to the volume that it should.</summary>
internal sealed class BindingExplainer(CheckContext context, ClaimView claim)
{
    private readonly FieldPath _spec = FieldPath.Root.Child("spec");

    /// <summary>The claim is bound to another volume, to one of several, or to none.</summary>
    public Finding NotBound(PersistentVolumeView volume, ClaimBinding binding)
    {
        var texts = Differences(volume).ToList();
        var (en, ko) = (string.Join("; ", texts.Select(text => text.En)), string.Join("; ", texts.Select(text => text.Ko)));
        var outcome = Outcome(binding);
        var (name, isOpen) = (claim.Object.Name, binding.Volumes.Length > 1);
        return new Finding(new LocalizedText(
            $"PersistentVolumeClaim {name} is not {(isOpen ? "certain to be bound" : "bound")} to PersistentVolume {volume.Name}",
            $"퍼시스턴트볼륨클레임 {name} 오브젝트가 퍼시스턴트볼륨 {volume.Name} 오브젝트에 {(isOpen ? "확실히 바인딩되지는" : "바인딩되지")} 않습니다"))
        {
            Expected = new($"bound to {volume.Name}", $"{volume.Name} 볼륨에 바인딩"),
            Found = en.Length == 0 ? outcome : new($"{outcome.En}; {en}", $"{outcome.Ko}; {ko}"),
        }.About(claim.Object, FieldOf(volume));
    }

    /// <summary>The claim gets no volume from the class.</summary>
    public Finding NotProvisioned(string name, ClaimBinding binding) => new Finding(new LocalizedText(
        $"PersistentVolumeClaim {claim.Object.Name} gets no volume from StorageClass {name}",
        $"퍼시스턴트볼륨클레임 {claim.Object.Name} 오브젝트가 스토리지클래스 {name}에서 볼륨을 받지 못합니다"))
    {
        Expected = new($"a volume made by class {name}", $"{name} 클래스가 만든 볼륨"),
        Found = claim.Class == name
            ? Outcome(binding)
            : new($"storageClassName {Shown(claim.Class)}", $"storageClassName {Shown(claim.Class)}"),
    }.About(claim.Object, _spec.Child("storageClassName"));

    /// <summary>Other claims that the controller may give the volume to first.</summary>
    public IEnumerable<Finding> Rivals(PersistentVolumeView volume)
    {
        if (volume.IsFor(claim)) yield break;
        foreach (var item in context.State.List("", "PersistentVolumeClaim"))
        {
            if (item.Key == claim.Object.Key) continue;
            var rival = new ClaimView(item);
            if (!ClaimConsumers.Resolve(rival, context.State).Volumes.Contains(volume.Name)) continue;
            yield return new Finding(new LocalizedText(
                $"PersistentVolume {volume.Name} may go to PersistentVolumeClaim {item.Name} instead",
                $"퍼시스턴트볼륨 {volume.Name} 오브젝트가 다른 퍼시스턴트볼륨클레임 {item.Name}에 바인딩될 수 있습니다"))
                .About(volume.Object, _spec.Child("claimRef"));
        }
    }

    private static string Shown(string name) => name.Length == 0 ? "\"\"" : name;

    private LocalizedText Outcome(ClaimBinding binding) => binding switch
    {
        { IsBound: true, Volumes: [var one] } => new($"it is bound to {one}", $"{one} 볼륨에 바인딩됨"),
        { IsBound: true } => new(
            $"any of these may be taken: {string.Join(", ", binding.Volumes)}",
            $"다음 중 어느 것이든 될 수 있음: {string.Join(", ", binding.Volumes)}"),
        { Outcome: BindingOutcome.Provisioned } => new($"class {claim.Class} makes a new volume for it", $"{claim.Class} 클래스가 새 볼륨을 만들어 줌"),
        { Outcome: BindingOutcome.WaitsForConsumer } => new(
            $"class {claim.Class} binds when a Pod that mounts it is scheduled, and none is",
            $"{claim.Class} 클래스는 클레임을 마운트하는 파드가 스케줄될 때 바인딩하는데, 그런 파드가 없음"),
        { Reason: { } reason } => new($"it stays Pending: {reason}", $"Pending 상태에 머무름: {reason}"),
        _ => new("it stays Pending: no volume fits", "Pending 상태에 머무름: 맞는 볼륨이 없음"),
    };

    private IEnumerable<LocalizedText> Differences(PersistentVolumeView volume)
    {
        if (volume.HasClaim && !volume.IsFor(claim))
            yield return new($"{volume.Name} is reserved for {volume.Claim}", $"{volume.Name} 볼륨은 {volume.Claim} 클레임에 예약됨");
        if (volume.Class != claim.Class) yield return Both("storageClassName", Shown(claim.Class), Shown(volume.Class));
        if (volume.Size < claim.Size) yield return Both("storage", claim.Size.ToString(), volume.Size.ToString());
        if (!volume.Offers(claim.AccessModes))
            yield return Both("accessModes", string.Join(", ", claim.AccessModes), string.Join(", ", volume.AccessModes));
        if (volume.VolumeMode != claim.VolumeMode) yield return Both("volumeMode", claim.VolumeMode, volume.VolumeMode);
        if (!claim.Selects(volume)) yield return new("the claim's selector does not match the volume's labels", "클레임의 셀렉터가 볼륨의 레이블과 맞지 않음");
    }

    private static LocalizedText Both(string field, string asked, string offered) => new(
        $"{field}: the claim asks for {asked}, the volume has {offered}", $"{field}: 클레임의 요구 {asked}, 볼륨의 값 {offered}");

    private FieldPath FieldOf(PersistentVolumeView volume)
    {
        if (volume.Class != claim.Class) return _spec.Child("storageClassName");
        if (volume.Size < claim.Size) return FieldPath.Parse("spec.resources.requests.storage");
        return volume.Offers(claim.AccessModes) ? _spec : _spec.Child("accessModes");
    }
}
