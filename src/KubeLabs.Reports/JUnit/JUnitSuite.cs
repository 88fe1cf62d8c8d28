using System.Globalization;
using System.Xml;

namespace KubeLabs.Reports;

/// <summary>A test suite: its counts, what it was judged by, its cases.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">When it was judged.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Properties">What it was judged by.</param>
/// <param name="Cases">Its cases.</param>
internal sealed record JUnitSuite(
    string Name,
    DateTimeOffset At,
    TimeSpan Elapsed,
    IReadOnlyList<(string Name, string Value)> Properties,
    IReadOnlyList<JUnitCase> Cases)
{
    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", XmlText.Of(Name));
        WriteCount(writer, "tests", Cases.Count);
        WriteCount(writer, "failures", Count("failure"));
        WriteCount(writer, "errors", Count("error"));
        WriteCount(writer, "skipped", Count("skipped"));
        writer.WriteAttributeString("time", JUnitFormat.Seconds(Elapsed));
        writer.WriteAttributeString("timestamp", UtcMoment.Rfc3339(At));
        WriteProperties(writer);
        foreach (var test in Cases) test.Write(writer);
        writer.WriteEndElement();
    }

    private int Count(string outcome) => Cases.Count(test => test.Outcome == outcome);

    private static void WriteCount(XmlWriter writer, string name, int count) =>
        writer.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));

    private void WriteProperties(XmlWriter writer)
    {
        writer.WriteStartElement("properties");
        foreach (var (name, value) in Properties)
        {
            writer.WriteStartElement("property");
            writer.WriteAttributeString("name", name);
            writer.WriteAttributeString("value", XmlText.Of(value));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
