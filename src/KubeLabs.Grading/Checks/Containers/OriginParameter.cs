using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads where a value must come from: <c>from: ConfigMap/app-config, key: LEVEL</c>.</summary>
internal static class OriginParameter
{
    /// <summary>The origin, an empty key for any; null where nothing is asked or it was reported.</summary>
    public static ValueOrigin? Read(Node node, ParameterReader reader)
    {
        if (node["from"] is not { } from) return null;
        if (ObjectName.Type.Read(from, reader) is not (true, var name)) return null;
        var key = node["key"] is { } written ? reader.Text(written) ?? "" : "";
        if (name.Kind == "ConfigMap") return new(OriginKind.ConfigMap, name.Name, key);
        if (name.Kind == "Secret") return new(OriginKind.Secret, name.Name, key);
        reader.Report(from, "a ConfigMap or a Secret is expected here", "여기에는 컨피그맵이나 시크릿이 와야 합니다");
        return null;
    }

    /// <summary>Whether a value comes from there.</summary>
    public static bool Fits(ValueOrigin expected, ValueOrigin found) =>
        expected.Kind == found.Kind && expected.Name == found.Name && (expected.Key.Length == 0 || expected.Key == found.Key);

    /// <summary>What is asked, in words.</summary>
    public static LocalizedText Describe(ValueOrigin expected) => expected.Key.Length > 0
        ? expected.Describe()
        : new($"a key of {expected.Kind} {expected.Name}", $"{expected.Kind} {expected.Name}의 키");
}
