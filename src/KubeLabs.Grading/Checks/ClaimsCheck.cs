using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Each Pod of a StatefulSet has a volume of its own, mounted at a path of a container.</summary>
internal sealed class ClaimsCheck : Check
{
    private static readonly Parameter<ObjectName> _of = new("of", ObjectName.Type, new("The StatefulSet.", "스테이트풀셋."), isRequired: true);

    private static readonly Parameter<string> _container = new(
        "container", ParameterTypes.Text, new("The container that has it.", "볼륨을 사용하는 컨테이너."), isRequired: true);

    private static readonly Parameter<string> _mountPath = new(
        "mountPath", ParameterTypes.Text, new("Where the container finds it.", "컨테이너 안에서 마운트되는 경로."), isRequired: true);

    private static readonly Parameter<Quantity> _size = new(
        "size", QuantityParameter.Type, new("How much each claim asks for.", "클레임마다 요청하는 크기."), isRequired: true);

    private static readonly ImmutableArray<FieldPath> _fields =
        [FieldPath.Parse("spec.volumeClaimTemplates"), FieldPath.Parse("spec.template.spec.containers")];

    /// <inheritdoc/>
    public override string Name => "claims";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "each Pod of a StatefulSet has a claim of its own that can be bound, of this size, mounted for writing at a path of a container",
        "스테이트풀셋의 파드마다 바인딩될 수 있는 자신만의 클레임이 있고, 그 크기와 컨테이너 안의 마운트 경로가 맞으며 쓰기가 가능하다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_of, _container, _mountPath, _size];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
    [
        new("apps", "StatefulSet"), new("", "Pod"), new("storage.k8s.io", "StorageClass"), new("", "PersistentVolume"),
        new("", "PersistentVolumeClaim"),
    ];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_of);
        if (context.Find(name) is not { } set)
            return CheckResult.Failed(Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name));
        var refusals = context.Refusals(set, _fields);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        var pods = OwnPods.Model(set, context.State);
        if (pods.IsEmpty) return CheckResult.Failed(Missing.Pods(context, set));

        var claims = StatefulSetClaims.Of(set, pods);
        var explainer = new ClaimExplainer(context, set, arguments.Get(_container), arguments.Get(_mountPath), arguments.Get(_size));
        return CheckResult.Of([.. pods.SelectMany(pod => explainer.Explain(pod, claims)).DistinctBy(finding => finding.Message)]);
    }
}
