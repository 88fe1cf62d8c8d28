using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>An object with the fields of a schema.</summary>
internal sealed class RuleObjectType(string name, IReadOnlyDictionary<string, RuleType> fields) : CelObjectType(name)
{
    public override CelType? FindField(string name)
    {
        if (fields.TryGetValue(name, out var field)) return field.Type;
        // A word of the language may be written as it is where a field is meant.
        return RuleNames.IsWord(name) ? fields.GetValueOrDefault($"__{name}__")?.Type : null;
    }
}
