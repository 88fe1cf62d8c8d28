using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Bytes written as a list of numbers, which Go's decoder takes as well as base64.</summary>
internal static class ByteListDecoder
{
    private const string GoType = "uint8";

    public static ScalarNode? Decode(SequenceNode list, DecodingErrors errors)
    {
        var bytes = new byte[list.Values.Length];
        var isWhole = true;
        for (var i = 0; i < bytes.Length; i++)
        {
            errors.Trail.Index(i);
            isWhole &= Item(list.Values[i], errors, out bytes[i]);
            errors.Trail.Pop();
        }

        return isWhole ? ScalarNode.Of(list.Position, Convert.ToBase64String(bytes)) : null;
    }

    private static bool Item(Node item, DecodingErrors errors, out byte value)
    {
        value = 0;
        if (item.IsNull) return true;
        if (item is ScalarNode { Integer: >= byte.MinValue and <= byte.MaxValue and var number })
        {
            value = (byte)number;
            return true;
        }

        if (item is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar) errors.Number(scalar, GoType);
        else errors.Mismatch(item, GoType);
        return false;
    }
}
