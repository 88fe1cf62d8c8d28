using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What is said of a ConfigMap or Secret that a container needs and that is not there.</summary>
internal static class ConfigFaults
{
    public static StartFault NoObject(OriginKind kind, string ns, string name, FieldPath field) => new(
        new(
            $"{kind} \"{name}\" does not exist in namespace {ns}, so the container does not start",
            $"네임스페이스 {ns}에 {kind} \"{name}\" 오브젝트가 없어서 컨테이너가 시작되지 않습니다"),
        field);

    public static StartFault NoKey(ConfigObject source, string key, FieldPath field)
    {
        var keys = source.AllKeys.IsEmpty ? "-" : string.Join(", ", source.AllKeys);
        return new(
            new(
                $"{source.Kind} \"{source.Name}\" has no key \"{key}\" (keys: {keys}), so the container does not start",
                $"{source.Kind} \"{source.Name}\" 오브젝트에 \"{key}\" 키가 없어서(있는 키: {keys}) 컨테이너가 시작되지 않습니다"),
            field);
    }
}
