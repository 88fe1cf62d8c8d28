using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A claim binds to this volume, or gets one from this class.</summary>
internal sealed class BindsCheck : Check
{
    private static readonly GroupKind _claimKind = new("", "PersistentVolumeClaim");
    private static readonly GroupKind _volumeKind = new("", "PersistentVolume");

    private static readonly Parameter<string> _claim = new(
        "claim", ParameterTypes.Text, new("The PersistentVolumeClaim.", "퍼시스턴트볼륨클레임."), isRequired: true);

    private static readonly Parameter<string> _volume = new(
        "volume", ParameterTypes.Text, new("The PersistentVolume that it must be bound to, and to no other.", "반드시 이 볼륨에 바인딩되어야 하는 퍼시스턴트볼륨."));

    private static readonly Parameter<string> _class = new(
        "provisionedBy",
        ParameterTypes.Text,
        new("The StorageClass that must make a volume for it, once a Pod needs it.", "파드가 필요로 할 때 볼륨을 만들어 주어야 하는 스토리지클래스."));

    private static readonly Parameter<ObjectName> _mountedBy = new(
        "mountedBy", ObjectName.Type, new("A Pod or workload that must mount the claim.", "클레임을 마운트해야 하는 파드 또는 워크로드."));

    private static readonly Parameter<string> _path = new(
        "path", ParameterTypes.Text, new("Where some container of it must find the claim's files.", "컨테이너 하나 이상이 클레임의 파일을 찾을 수 있어야 하는 경로."));

    /// <inheritdoc/>
    public override string Name => "binds";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a claim binds to this volume whatever the controller may choose, or gets one from this class",
        "컨트롤러가 무엇을 고르더라도 클레임이 지정한 볼륨에 바인딩되거나, 지정한 클래스에서 볼륨을 받는다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_claim, _volume, _class, _mountedBy, _path];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
    [
        _claimKind, _volumeKind, new("storage.k8s.io", "StorageClass"), new("", "Pod"), new("", "Node"), new("", "Namespace"),
        .. arguments.Has(_mountedBy) ? [KindGroups.Of(arguments.Get(_mountedBy).Kind)] : (GroupKind[])[],
    ];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (arguments.Has(_mountedBy) != arguments.Has(_path))
            reader.Report(at, "\"mountedBy\" and \"path\" go together", "\"mountedBy\"와 \"path\"는 함께 써야 합니다");
        if (arguments.Has(_volume) != arguments.Has(_class)) return;
        reader.Report(at, "either \"volume\" or \"provisionedBy\" is expected here", "여기에는 \"volume\" 또는 \"provisionedBy\" 중 하나가 와야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_claim);
        if (context.Find(_claimKind, null, name) is not { } found)
            return CheckResult.Failed(Missing.Object(context, _claimKind, null, name));
        var spec = FieldPath.Root.Child("spec");
        var refusals = context.Refusals(found, spec);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        var claim = new ClaimView(found);
        return CheckResult.Of(
        [
            .. arguments.Has(_volume) ? ToVolume(context, claim, arguments.Get(_volume)) : FromClass(context, claim, arguments.Get(_class)),
            .. arguments.Has(_mountedBy) ? MountExplainer.Explain(context, claim, arguments.Get(_mountedBy), arguments.Get(_path)) : [],
        ]);
    }

    private static IEnumerable<Finding> ToVolume(CheckContext context, ClaimView claim, string name)
    {
        if (context.Find(_volumeKind, "", name) is not { } found) return [Missing.Object(context, _volumeKind, "", name)];
        var refusals = context.Refusals(found, FieldPath.Root.Child("spec"));
        if (!refusals.IsEmpty) return refusals;
        var binding = ClaimConsumers.Resolve(claim, context.State);
        var explainer = new BindingExplainer(context, claim);
        return binding is { IsBound: true, Volumes: [var only] } && only == name
            ? explainer.Rivals(new(found))
            : [explainer.NotBound(new(found), binding)];
    }

    private static IEnumerable<Finding> FromClass(CheckContext context, ClaimView claim, string name)
    {
        var binding = ClaimConsumers.Resolve(claim, context.State);
        var storage = context.State.Find("storage.k8s.io", "StorageClass", "", name);
        var waits = binding.Outcome == BindingOutcome.WaitsForConsumer && storage is not null && VolumeBinding.Provisions(storage);
        return claim.Class == name && (waits || binding.Outcome == BindingOutcome.Provisioned)
            ? []
            : [new BindingExplainer(context, claim).NotProvisioned(name, binding)];
    }
}
