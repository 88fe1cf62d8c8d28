using System.Collections.Frozen;
using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>A type of which the fields are known when an expression is compiled.</summary>
internal sealed class DeclaredType(string name, params (string Name, CelType Type)[] fields) : CelObjectType(name)
{
    private readonly FrozenDictionary<string, CelType> _fields = fields.ToFrozenDictionary(
        static field => field.Name, static field => field.Type, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override CelType? FindField(string name) => _fields.GetValueOrDefault(name);
}
