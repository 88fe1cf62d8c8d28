using System.Xml;

namespace KubeLabs.Reports;

/// <summary>A test case with its outcome.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClassName">What it belongs to.</param>
/// <param name="Outcome">The element of the outcome: failure, error or skipped; null for a pass.</param>
/// <param name="Message">The outcome in a line.</param>
/// <param name="Body">All of it.</param>
internal sealed record JUnitCase(string Name, string ClassName, string? Outcome, string Message, string Body)
{
    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("name", XmlText.Of(Name));
        writer.WriteAttributeString("classname", XmlText.Of(ClassName));
        writer.WriteAttributeString("time", "0");
        if (Outcome is not null)
        {
            writer.WriteStartElement(Outcome);
            writer.WriteAttributeString("message", XmlText.Of(Message));
            if (Outcome != "skipped") writer.WriteAttributeString("type", Outcome);
            if (Body.Length > 0) writer.WriteString(XmlText.Of(Body));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
