using System.Text.Json;

namespace KubeLabs.SchemaGenerator;

/// <summary>
/// Structs that Go embeds in others. Their fields stand in the outer object, but decoding errors name the way through them:
/// <c>spec.volumes.VolumeSource.secret</c>. The facts have no declaration for such fields.
/// </summary>
internal static class Embedding
{
    private static readonly Dictionary<string, string> _embedded = new(StringComparer.Ordinal)
    {
        ["Volume"] = "VolumeSource",
        ["PersistentVolumeSpec"] = "PersistentVolumeSource",
        ["ConfigMapEnvSource"] = "LocalObjectReference",
        ["ConfigMapKeySelector"] = "LocalObjectReference",
        ["ConfigMapProjection"] = "LocalObjectReference",
        ["ConfigMapVolumeSource"] = "LocalObjectReference",
        ["SecretEnvSource"] = "LocalObjectReference",
        ["SecretKeySelector"] = "LocalObjectReference",
        ["SecretProjection"] = "LocalObjectReference",
        ["Probe"] = "ProbeHandler",
        ["EphemeralContainer"] = "EphemeralContainerCommon",
        ["IngressRule"] = "IngressRuleValue",
        ["RuleWithOperations"] = "Rule",
        ["NamedRuleWithOperations"] = "RuleWithOperations.Rule",
        ["DeviceAllocationConfiguration"] = "DeviceConfiguration",
        ["DeviceClaimConfiguration"] = "DeviceConfiguration",
        ["DeviceClassConfiguration"] = "DeviceConfiguration",
    };

    /// <summary>The way through embedded structs to a field without a declaration, or null.</summary>
    public static string? Of(string definition, string field)
    {
        if (field is "kind" or "apiVersion") return "TypeMeta";
        var name = definition[(definition.LastIndexOf('.') + 1)..];
        return name == "NamedRuleWithOperations" && field == "operations" ? "RuleWithOperations" : _embedded.GetValueOrDefault(name);
    }

    /// <summary>The declaration of such a field where another definition has it.</summary>
    public static JsonElement? Declaration(JsonElement definitions, string definition, string field)
    {
        var other = definition switch
        {
            "io.k8s.api.core.v1.EphemeralContainer" => "io.k8s.api.core.v1.Container",
            _ => null,
        };
        if (other is null) return null;
        return definitions.GetProperty(other).GetProperty("fields").TryGetProperty(field, out var found)
            && found.TryGetProperty("go", out var go) ? go : null;
    }
}
