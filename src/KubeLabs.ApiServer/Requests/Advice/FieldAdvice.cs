using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Advice about particular fields and what they must agree with.</summary>
internal static class FieldAdvice
{
    public static ImmutableArray<AdviceEntry> Entries { get; } =
    [
        new("", "does not match template `labels`", "", new(
            "Give the Pod template every label of spec.selector.matchLabels.",
            "spec.selector.matchLabels의 모든 레이블을 spec.template.metadata.labels에도 쓰십시오.")),
        new("", "empty selector is invalid", "", new(
            "Write at least one label under spec.selector.matchLabels.",
            "spec.selector.matchLabels에 레이블을 하나 이상 쓰십시오.")),
        new("FieldValueNotFound", "", ".volumeMounts.name", Mount),
        new("FieldValueNotFound", "", ".volumeDevices.name", Mount),
        new("FieldValueRequired", "name or generateName is required", "", new(
            "Give the object a name under metadata.name.",
            "metadata.name에 오브젝트의 이름을 쓰십시오.")),
        new("FieldValueRequired", "", ".selector", new(
            "A workload needs spec.selector, with the labels of its Pod template.",
            "워크로드에는 Pod 템플릿의 레이블을 담은 spec.selector가 필요합니다.")),
        new("FieldValueInvalid", "provided port is already allocated", "", new(
            "Another Service has this node port: choose another, or leave it out to be given a free one.",
            "다른 서비스가 이 노드 포트를 쓰고 있습니다. 다른 번호를 쓰거나, 필드를 지워 빈 번호를 할당받으십시오.")),
        new("FieldValueInvalid", "provided IP is already allocated", "", new(
            "Another Service has this address: leave clusterIP out to be given a free one.",
            "다른 서비스가 이 주소를 쓰고 있습니다. clusterIP를 지워 빈 주소를 할당받으십시오.")),
        new("FieldValueRequired", "", ".image", new(
            "Name the container's image, such as nginx:1.29.",
            "nginx:1.29와 같이 컨테이너의 이미지를 쓰십시오.")),
        new("FieldValueRequired", "", ".containers", new(
            "List at least one container.",
            "컨테이너를 하나 이상 쓰십시오.")),
        new("FieldValueRequired", "pathType", "", PathType),
        new("FieldValueRequired", "", ".pathType", PathType),
        new("FieldValueRequired", "", ".accessModes", new(
            "List at least one access mode, such as ReadWriteOnce.",
            "ReadWriteOnce와 같은 접근 모드를 하나 이상 쓰십시오.")),
        new("FieldValueRequired", "", ".ports", new(
            "A Service needs a port, unless it is headless or an ExternalName.",
            "헤드리스나 ExternalName이 아닌 Service에는 포트가 필요합니다.")),
        new("FieldValueRequired", "", "ontainers.name", new(
            "Give the container a name of its own.",
            "컨테이너에 고유한 이름을 쓰십시오.")),
        new("FieldValueRequired", "at least one validation action", "", new(
            "List Deny, Warn or Audit under spec.validationActions.",
            "spec.validationActions에 Deny, Warn, Audit 가운데 하나를 쓰십시오.")),
        new("FieldValueRequired", "when `operator` is 'In' or 'NotIn'", "", new(
            "List the values that the operator compares with.",
            "연산자가 비교할 값을 values에 쓰십시오.")),
        new("FieldValueForbidden", "when `operator` is 'Exists' or 'DoesNotExist'", "", new(
            "Leave out values: Exists and DoesNotExist ask for the key alone.",
            "Exists와 DoesNotExist는 키만 봅니다. values를 지우십시오.")),
        new("FieldValueNotSupported", "", ".restartPolicy", new(
            "A Deployment, StatefulSet or DaemonSet restarts its Pods Always; a Job uses OnFailure or Never.",
            "Deployment, StatefulSet, DaemonSet에는 Always를, Job에는 OnFailure나 Never를 쓰십시오.")),
        new("FieldValueInvalid", "must be less than or equal to", "", new(
            "Requests cannot be above limits: raise the limit or lower the request.",
            "요청량은 제한량보다 클 수 없습니다. 제한을 올리거나 요청을 내리십시오.")),
        new("FieldValueInvalid", "must be a standard resource", "", new(
            "Resource names are lower case: cpu, memory, ephemeral-storage.",
            "리소스 이름은 cpu, memory, ephemeral-storage처럼 소문자로 쓰십시오.")),
        new("FieldValueInvalid", "not in the valid range", "", new(
            "Choose a node port between 30000 and 32767, or leave it out.",
            "노드 포트는 30000부터 32767 사이에서 고르거나 비워 두십시오.")),
        new("", "field is immutable", "", new(
            "This field cannot change once the object exists: delete the object and create it anew.",
            "이 필드는 만든 뒤에 바꿀 수 없습니다. 오브젝트를 지우고 다시 만드십시오.")),
        new("", "pod updates may not change fields other than", "", new(
            "A running Pod keeps its spec: delete it and create it anew, or use a Deployment.",
            "실행 중인 Pod의 spec은 바꿀 수 없습니다. 지우고 다시 만들거나 Deployment를 쓰십시오.")),
        new("", "updates to statefulset spec for fields other than", "", new(
            "Most of a StatefulSet's spec cannot change: delete it and create it anew.",
            "StatefulSet의 spec은 대부분 바꿀 수 없습니다. 지우고 다시 만드십시오.")),
    ];

    private static LocalizedText Mount => new(
        "Declare the volume under spec.volumes with the same name as the mount.",
        "마운트와 같은 이름의 볼륨을 spec.volumes에 선언하십시오.");

    private static LocalizedText PathType => new(
        "Write pathType: Prefix, Exact or ImplementationSpecific.",
        "pathType에 Prefix, Exact, ImplementationSpecific 가운데 하나를 쓰십시오.");
}
