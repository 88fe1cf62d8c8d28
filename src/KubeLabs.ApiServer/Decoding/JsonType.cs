using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What Go's decoder calls a JSON value.</summary>
internal static class JsonType
{
    public static string Name(Node value) => value switch
    {
        MappingNode => "object",
        SequenceNode => "array",
        ScalarNode { Kind: ScalarKind.String } => "string",
        ScalarNode { Kind: ScalarKind.Boolean } => "bool",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        _ => "number",
    };
}
