using System.Globalization;
using System.Text;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>Agreement as a table: a line a group, each figure as a share and the cases that differ.</summary>
internal static class AgreementTable
{
    public static string By(string title, Func<Agreement, string> group, IReadOnlyCollection<Agreement> all)
    {
        var text = new StringBuilder();
        Line(text, title, "cases", "verdict", "fields", "messages", "object");
        foreach (var part in all.GroupBy(group).OrderBy(part => part.Key, StringComparer.Ordinal)) Row(text, part.Key, [.. part]);
        Row(text, "all", all);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, IReadOnlyCollection<Agreement> part) => Line(
        text,
        name,
        part.Count.ToString(CultureInfo.InvariantCulture),
        Shown(part.Select(item => (bool?)item.Verdict)),
        Shown(part.Select(item => item.Fields)),
        Shown(part.Select(item => item.Messages)),
        Shown(part.Select(item => item.Object)));

    private static string Shown(IEnumerable<bool?> agreements)
    {
        var (asked, agreed) = Count(agreements);
        if (asked == 0) return "";
        var missed = asked == agreed ? "" : string.Create(CultureInfo.InvariantCulture, $" (-{asked - agreed})");
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * agreed / asked:0.00}{missed}");
    }

    private static (int Asked, int Agreed) Count(IEnumerable<bool?> agreements)
    {
        var known = agreements.Where(agrees => agrees is not null).ToList();
        return (known.Count, known.Count(agrees => agrees == true));
    }

    private static void Line(StringBuilder text, string name, params ReadOnlySpan<string> cells)
    {
        text.Append(name.PadRight(34));
        foreach (var cell in cells) text.Append(cell.PadRight(16));
        text.AppendLine();
    }
}
