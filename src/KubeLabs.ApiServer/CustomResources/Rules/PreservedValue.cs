using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A value that no schema describes: it can be compared as a part of another and nothing else.</summary>
internal sealed class PreservedValue(Node value) : CelOpaque(_type)
{
    private static readonly CelType _type = CelType.Opaque("unknown");
    private readonly Node _value = value;

    public override bool Same(CelOpaque other) => other is PreservedValue preserved && _value.ValueEquals(preserved._value);
}
