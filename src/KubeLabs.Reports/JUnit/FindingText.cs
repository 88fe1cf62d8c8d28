using System.Collections.Immutable;
using System.Text;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>Findings as plain lines, for formats that hold one text.</summary>
internal static class FindingText
{
    /// <summary>Every finding, and the hint.</summary>
    public static string All(ImmutableArray<Finding> findings, LocalizedText? hint, Language language)
    {
        var text = new StringBuilder();
        foreach (var finding in findings) Append(text, finding, language);
        if (hint is { } shown) Line(text, Labels.Hint, shown, language);
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, Finding finding, Language language)
    {
        text.Append(finding.Message.In(language)).Append('\n');
        if (finding.Expected is { } expected) Line(text, Labels.Expected, expected, language);
        if (finding.Found is { } found) Line(text, Labels.Found, found, language);
        if (finding.At is { } at) Line(text, Labels.At, LocalizedText.Same(Place(at)), language);
        else if (LivePlace.Of(finding) is { } place) Line(text, Labels.At, LocalizedText.Same(place), language);
    }

    private static void Line(StringBuilder text, LocalizedText label, LocalizedText value, Language language) =>
        text.Append("  ").Append(label.In(language)).Append(": ").Append(value.In(language)).Append('\n');

    private static string Place(Place at) =>
        (at.Line > 0 ? $"{at.File}:{at.Line}:{at.Column}" : at.File) + (at.Path.Length > 0 ? $" {at.Path}" : "");
}
