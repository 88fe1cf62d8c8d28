using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Advice about refusals of a whole object.</summary>
internal static class AdmissionAdvice
{
    public static ImmutableArray<AdviceEntry> Entries { get; } =
    [
        new("NotFound", "namespaces ", "", new(
            "Create the namespace first, or correct metadata.namespace.",
            "네임스페이스를 먼저 만들거나 metadata.namespace를 고치십시오.")),
        new("AlreadyExists", "", "", new(
            "Choose another name, or use kubectl apply to change what exists.",
            "다른 이름을 쓰거나 kubectl apply로 이미 있는 오브젝트를 바꾸십시오.")),
        new("Forbidden", "violates PodSecurity", "", PodSecurity),
        new("AdmissionWarning", "would violate PodSecurity", "", PodSecurity),
        new("Forbidden", "exceeded quota", "", new(
            "Ask for less, or free what other objects of the namespace use: kubectl describe quota shows it.",
            "요청량을 줄이거나 네임스페이스의 다른 오브젝트가 쓰는 양을 줄이십시오. kubectl describe quota로 볼 수 있습니다.")),
        new("Forbidden", "failed quota", "", new(
            "The namespace has a quota on these resources: give every container the requests and limits that are named.",
            "네임스페이스에 할당량이 있습니다. 모든 컨테이너에 메시지가 말하는 requests와 limits를 쓰십시오.")),
        new("Forbidden", " usage per ", "", LimitRange),
        new("Forbidden", "max limit to request ratio", "", LimitRange),
        new("Forbidden", "error looking up service account", "", new(
            "Create the ServiceAccount in the Pod's namespace first, or correct serviceAccountName.",
            "Pod의 네임스페이스에 ServiceAccount를 먼저 만들거나 serviceAccountName을 고치십시오.")),
        new("Forbidden", "no PriorityClass with name", "", new(
            "Create the PriorityClass first, or correct priorityClassName.",
            "PriorityClass를 먼저 만들거나 priorityClassName을 고치십시오.")),
        new("Forbidden", "the integer value of priority", "", new(
            "Leave out priority: it comes from priorityClassName.",
            "priority를 지우십시오. 값은 priorityClassName에서 정해집니다.")),
        new("Forbidden", "RuntimeClass", "", new(
            "Create the RuntimeClass first, or correct runtimeClassName; leave overhead to it.",
            "RuntimeClass를 먼저 만들거나 runtimeClassName을 고치고 overhead는 쓰지 마십시오.")),
    ];

    private static LocalizedText PodSecurity => new(
        "The labels of the namespace ask for this Pod security standard: set the fields of securityContext that the message names.",
        "네임스페이스의 레이블이 이 파드 보안 표준을 요구합니다. 메시지가 말하는 securityContext 필드를 설정하십시오.");

    private static LocalizedText LimitRange => new(
        "A LimitRange of the namespace bounds requests and limits: kubectl describe limitrange shows it.",
        "네임스페이스의 LimitRange가 requests와 limits를 제한합니다. kubectl describe limitrange로 볼 수 있습니다.");
}
