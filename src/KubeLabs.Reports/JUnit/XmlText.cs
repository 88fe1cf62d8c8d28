namespace KubeLabs.Reports;

/// <summary>
/// Text that XML 1.0 can hold: every character that it cannot, and every invisible one, becomes an escape such as <c>\u001b</c>. Line
/// breaks stay.
/// </summary>
internal static class XmlText
{
    public static string Of(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? string.Join('\n', text.Split('\n').Select(TerminalText.Escape))
            : TerminalText.Escape(text);
}
