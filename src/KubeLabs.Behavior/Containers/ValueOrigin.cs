using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Where a value that a container sees comes from.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">The name of the ConfigMap or Secret, or the field.</param>
/// <param name="Key">The key in it; empty where there is none.</param>
public sealed record ValueOrigin(OriginKind Kind, string Name, string Key)
{
    /// <summary>Written in the manifest itself.</summary>
    public static ValueOrigin Literal { get; } = new(OriginKind.Literal, "", "");

    /// <summary>Only a running Pod has it.</summary>
    public static ValueOrigin Runtime { get; } = new(OriginKind.Runtime, "", "");

    /// <summary>As a learner reads it: <c>ConfigMap/app-config key LOG_LEVEL</c>.</summary>
    public LocalizedText Describe() => Kind switch
    {
        OriginKind.Literal => new("written in the manifest", "매니페스트에 직접 쓴 값"),
        OriginKind.Runtime => new("known only when the Pod runs", "파드가 실행될 때 정해지는 값"),
        OriginKind.PodField => new($"field {Name} of the Pod", $"파드의 {Name} 필드"),
        OriginKind.Resource => new($"{Name} of a container", $"컨테이너의 {Name} 값"),
        _ => new($"key {Key} of {Kind} {Name}", $"{Kind} {Name}의 {Key} 키"),
    };
}
