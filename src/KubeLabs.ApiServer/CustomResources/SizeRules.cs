using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How many items or fields there may be.</summary>
internal static class SizeRules
{
    public static void Items(SequenceNode list, Node schema, FieldPath path, CauseList causes)
    {
        var count = list.Values.Length;
        if (schema.Field("minItems")?.AsInteger() is { } least && count < least)
        {
            causes.Invalid(path, count, Text($"{path} in body should have at least {least} items"));
        }

        if (schema.Field("maxItems")?.AsInteger() is { } most && count > most) causes.TooMany(path, count, Int(most));
    }

    public static void Properties(MappingNode map, Node schema, FieldPath path, CauseList causes)
    {
        var count = map.Values.Length;
        if (schema.Field("minProperties")?.AsInteger() is { } least && count < least)
        {
            causes.Invalid(path, count, Text($"{path} in body should have at least {least} properties"));
        }

        if (schema.Field("maxProperties")?.AsInteger() is { } most && count > most) causes.TooMany(path, count, Int(most));
    }

    private static int Int(long value) => (int)Math.Clamp(value, int.MinValue, int.MaxValue);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
