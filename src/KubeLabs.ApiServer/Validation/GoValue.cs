using System.Globalization;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Values as Go prints them in the server's messages.</summary>
public static class GoValue
{
    /// <summary>Go's <c>%q</c>: quoted, with escapes for what cannot be printed.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes()) Append(text, rune);
        return text.Append('"').ToString();
    }

    /// <summary>A node: strings quoted, other scalars bare, an absent one as <c>null</c>, structures as compact JSON.</summary>
    public static string Print(Node? value) => value switch
    {
        null => "null",
        ScalarNode { Kind: ScalarKind.String } scalar => Quote(scalar.Text),
        ScalarNode scalar => scalar.Text,
        _ => GoJsonWriter.Of(value),
    };

    /// <summary>A map from strings to strings, as Go's JSON has it: keys sorted.</summary>
    public static string PrintMap(Node? map) =>
        map is MappingNode mapping
            ? "{" + string.Join(',', Sorted(mapping).Select(PrintEntry)) + "}"
            : "null";

    /// <summary>The values that a field may have, as the server lists them where it has none.</summary>
    internal static string ValidValues(string[] values) => $"valid values: [{string.Join(' ', values.Select(Quote))}]";

    /// <summary>Go's <c>%v</c> of a value of JSON: nothing is quoted, keys are sorted.</summary>
    internal static string Plain(Node value) => value switch
    {
        { IsNull: true } => "<nil>",
        MappingNode map => $"map[{string.Join(' ', Sorted(map).Select(entry => $"{entry.Key}:{Plain(entry.Value)}"))}]",
        SequenceNode list => $"[{string.Join(' ', list.Values.Select(Plain))}]",
        ScalarNode { Kind: ScalarKind.String } text => text.Text,
        _ => GoJsonWriter.Of(value),
    };

    /// <summary>Go's <c>%T</c> of a value of JSON.</summary>
    internal static string TypeOf(Node value) => value switch
    {
        { IsNull: true } => "<nil>",
        MappingNode => "map[string]interface {}",
        SequenceNode => "[]interface {}",
        ScalarNode { Kind: ScalarKind.String } => "string",
        _ when value.AsBoolean() is not null => "bool",
        _ => value.AsInteger() is null ? "float64" : "int64",
    };

    private static IEnumerable<MapEntry> Sorted(MappingNode map) => map.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    private static string PrintEntry(MapEntry entry) =>
        GoJsonWriter.Of(ScalarNode.Of(entry.KeyPosition, entry.Key)) + ":" + GoJsonWriter.Of(entry.Value);

    private static void Append(StringBuilder text, Rune rune)
    {
        switch (rune.Value)
        {
            case '"': text.Append("\\\""); break;
            case '\\': text.Append(@"\\"); break;
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            case '\a': text.Append("\\a"); break;
            case '\b': text.Append("\\b"); break;
            case '\f': text.Append("\\f"); break;
            case '\v': text.Append("\\v"); break;
            case < 0x20 or 0x7f: text.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"); break;
            default: text.Append(IsPrintable(rune) ? rune.ToString() : Escape(rune)); break;
        }
    }

    internal static bool IsPrintable(Rune rune) =>
        rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);

    private static string Escape(Rune rune) =>
        string.Create(CultureInfo.InvariantCulture, $"{(rune.Value > 0xffff ? "\\U" : "\\u")}{rune.Value.ToString(rune.Value > 0xffff ? "x8" : "x4", CultureInfo.InvariantCulture)}");
}
