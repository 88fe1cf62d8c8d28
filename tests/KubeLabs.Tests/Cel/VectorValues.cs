using System.Globalization;
using System.Text.Json;
using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel;

/// <summary>Values as the file of vectors writes them: <c>{"int": "1"}</c>.</summary>
internal static class VectorValues
{
    public static CelValue Read(JsonElement element)
    {
        var member = element.EnumerateObject().Single();
        return member.Name switch
        {
            "int" => CelInt.Of(long.Parse(member.Value.GetString()!, CultureInfo.InvariantCulture)),
            "uint" => new CelUint(ulong.Parse(member.Value.GetString()!, CultureInfo.InvariantCulture)),
            "double" => new CelDouble(ReadDouble(member.Value.GetString()!)),
            "string" => new CelString(member.Value.GetString()!),
            "bool" => CelBool.Of(member.Value.GetBoolean()),
            "null" => CelNull.Value,
            "bytes" => new CelBytes(member.Value.GetBytesFromBase64()),
            "list" => CelList.Of([.. member.Value.EnumerateArray().Select(Read)]),
            "map" => ReadMap(member.Value),
            "type" => new CelTypeValue(CelType.Opaque(member.Value.GetString()!)),
            _ => throw new NotSupportedException(member.Name),
        };
    }

    /// <summary>Equal in value and in type: <c>1</c> is not <c>1u</c>.</summary>
    public static bool Same(CelValue left, CelValue right) => (left, right) switch
    {
        (CelDouble a, CelDouble b) => a.Value.Equals(b.Value),
        (CelList a, CelList b) => a.Count == b.Count && Enumerable.Range(0, a.Count).All(i => Same(a[i], b[i])),
        (CelMap a, CelMap b) => a.Count == b.Count && a.Keys.All(key => b.Find(key) is { } value && Same(a.Find(key)!, value)),
        (CelTypeValue a, CelTypeValue b) => a.Value.Name == b.Value.Name,
        _ => left.GetType() == right.GetType() && Equality.Same(Context(), left, right),
    };

    public static string Show(CelValue? value) => value switch
    {
        null => "nothing",
        CelError error => $"error {error.Message}",
        CelList list => $"[{string.Join(", ", Enumerable.Range(0, list.Count).Select(i => Show(list[i])))}]",
        CelMap map => $"{{{string.Join(", ", map.Keys.Select(key => $"{Show(key)}: {Show(map.Find(key))}"))}}}",
        CelTypeValue type => type.Value.Name,
        CelTimestamp time => TimestampText.Write(time),
        CelDuration duration => DurationText.Write(duration),
        CelString text => $"'{text.Value}'",
        CelUint number => Display.Plain(number) + "u",
        _ => Display.Plain(value),
    };

    public static CelContext Context() => new(CelActivation.Empty, ulong.MaxValue, 0, 0);

    private static EntryMap ReadMap(JsonElement entries)
    {
        var map = new EntryMap();
        foreach (var entry in entries.EnumerateArray())
            map.Add(Read(entry[0]), Read(entry[1]));
        return map;
    }

    private static double ReadDouble(string text) => text switch
    {
        "Infinity" or "inf" => double.PositiveInfinity,
        "-Infinity" or "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
