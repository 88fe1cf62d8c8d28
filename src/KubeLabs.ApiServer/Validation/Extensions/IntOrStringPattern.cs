using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The one place where alternatives may name types: an integer or a string.</summary>
internal static class IntOrStringPattern
{
    public static bool IsAnyOf(Node schema) => IsPair(schema["anyOf"]);

    public static bool IsAllOf(Node schema) => schema.List("allOf") is [var first, ..] && IsPair(first["anyOf"]);

    private static bool IsPair(Node? list) => list is SequenceNode { Values: [var one, var other] } && Is(one, "integer") && Is(other, "string");

    private static bool Is(Node schema, string type) => schema is MappingNode { Values.Length: 1 } && schema.Text("type") == type;
}
