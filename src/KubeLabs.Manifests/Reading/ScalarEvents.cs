using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLabs.Manifests;

/// <summary>What the events of scalars mean to go.yaml.in/yaml/v2.</summary>
internal static class ScalarEvents
{
    private const string MergeTag = "tag:yaml.org,2002:merge";

    /// <summary>The value. The tag <c>!</c> makes even a quoted scalar a plain one.</summary>
    public static YamlScalar Resolve(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific) return YamlScalar.Tagged(scalar.Tag.Value, scalar.Value);
        return scalar.Style == ScalarStyle.Plain || scalar.Tag.IsNonSpecific
            ? YamlScalar.Plain(scalar.Value)
            : new(ScalarKind.String, scalar.Value);
    }

    /// <summary>Whether a key asks for a merge.</summary>
    public static bool IsMerge(ParsingEvent? key) => key is Scalar { Value: "<<" } scalar
        && (scalar.Tag.IsEmpty ? scalar.Style == ScalarStyle.Plain : scalar.Tag.IsNonSpecific || scalar.Tag.Value == MergeTag);
}
