using System.Text.Json;
using KubeLabs.ApiServer;

namespace KubeLabs.SchemaGenerator;

/// <summary>How Go declares a field: its printed type and what is left out of JSON.</summary>
internal readonly record struct Declaration(string Type, FieldFlags Flags)
{
    public static Declaration Of(JsonElement definitions, string definition, string field, JsonElement facts)
    {
        var package = GoTypes.Package(definition);
        if (facts.TryGetProperty("go", out var go)
            || (Embedding.Declaration(definitions, definition, field) is { } other && Take(other, out go)))
        {
            return new(GoTypes.Print(go.GetProperty("type").GetString()!, package), Omissions(go));
        }

        return Guess(facts, field);
    }

    // Embedded fields: what is optional is left out when empty, and optional objects are pointers, but for the parts of an API object.
    private static Declaration Guess(JsonElement facts, string field)
    {
        var flags = facts.TryGetProperty("required", out _) ? FieldFlags.None : FieldFlags.OmitEmpty;
        if (!facts.TryGetProperty("ref", out var reference)) return new(Facts.PlainType(facts), flags);
        var pointer = field is not ("metadata" or "spec" or "status" or "lastTransitionTime");
        return new(GoTypes.Of(reference.GetString()!), pointer ? flags | FieldFlags.Pointer : flags);
    }

    private static bool Take(JsonElement value, out JsonElement result)
    {
        result = value;
        return true;
    }

    private static FieldFlags Omissions(JsonElement go) =>
        (go.TryGetProperty("pointer", out _) ? FieldFlags.Pointer : 0)
        | (go.TryGetProperty("omitempty", out _) ? FieldFlags.OmitEmpty : 0)
        | (go.TryGetProperty("omitzero", out _) ? FieldFlags.OmitZero : 0);
}
