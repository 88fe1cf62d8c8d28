using System.Text;

namespace KubeLabs.Cel;

/// <summary>Values as <c>%s</c> writes them: lists and maps whole, the entries of maps in the order of their keys.</summary>
internal static class ValueText
{
    /// <summary>The text; null where a value has none, or where it would be too long.</summary>
    public static string? Write(CelContext context, CelValue value)
    {
        var text = new StringBuilder();
        return Append(context, text, value) ? text.ToString() : null;
    }

    private static bool Append(CelContext context, StringBuilder text, CelValue value)
    {
        if (!context.Work(1))
            return false;
        if (text.Length > CelLimits.MaxTextLength)
        {
            Results.TooLong(context);
            return false;
        }

        if (value is CelList list)
            return AppendList(context, text, list);
        if (value is CelMap map)
            return AppendMap(context, text, map);
        var scalar = Scalar(value);
        text.Append(scalar);
        return scalar is not null;
    }

    private static string? Scalar(CelValue value) => value switch
    {
        CelDouble number => GoNumbers.Plain(number.Value),
        CelBytes bytes => Encoding.UTF8.GetString(bytes.Value.Span),
        CelDuration duration => DurationText.Write(duration),
        CelTimestamp time => TimestampText.Write(time),
        CelTypeValue type => type.Value.Name,
        CelString or CelBool or CelInt or CelUint or CelNull => Display.Plain(value),
        _ => null,
    };

    private static bool AppendList(CelContext context, StringBuilder text, CelList list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (!Append(context, text, list[i]))
                return false;
        }

        text.Append(']');
        return true;
    }

    private static bool AppendMap(CelContext context, StringBuilder text, CelMap map)
    {
        List<(string Key, string Value)> entries = [];
        foreach (var key in map.Keys)
        {
            if (Write(context, key) is not { } keyText || Write(context, map.Find(key)!) is not { } valueText)
                return false;
            entries.Add((keyText, valueText));
        }

        entries.Sort((left, right) => Runes.Compare(left.Key, right.Key));
        text.Append('{').AppendJoin(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}")).Append('}');
        return true;
    }
}
