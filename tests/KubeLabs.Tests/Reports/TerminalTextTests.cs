using KubeLabs.Reports;

namespace KubeLabs.Tests.Reports;

internal sealed class TerminalTextTests
{
    [TestCase("plain text, 한국어, ✓ – é 😀", ExpectedResult = "plain text, 한국어, ✓ – é 😀")]
    [TestCase("\u001b[31mred\u0007", ExpectedResult = "\\u001b[31mred\\u0007")]
    [TestCase("a\nb\rc\td", ExpectedResult = "a\\nb\\rc\\td")]
    [TestCase("\u0000\u007f\u0085\u009b", ExpectedResult = "\\u0000\\u007f\\u0085\\u009b")]
    [TestCase("\u202egnp.exe\u2066\u200f\u061c", ExpectedResult = "\\u202egnp.exe\\u2066\\u200f\\u061c")]
    [TestCase("a\u200bb\u200dc\ufeffd\u00ade\u2060f", ExpectedResult = "a\\u200bb\\u200dc\\ufeffd\\u00ade\\u2060f")]
    [TestCase("a\u00a0b\u3000c\u2028d", ExpectedResult = "a\\u00a0b\\u3000c\\u2028d")]
    [TestCase("\u3164\u115f\u2800\ufe0f", ExpectedResult = "\\u3164\\u115f\\u2800\\ufe0f")]
    [TestCase("\udb40\udc41", ExpectedResult = "\\udb40\\udc41")]
    public string What_cannot_be_seen_is_written_out(string text) => TerminalText.Escape(text);

    [Test]
    public void Half_a_surrogate_pair_is_written_out()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TerminalText.Escape("a\ud83d"), Is.EqualTo("a\\ud83d"));
            Assert.That(TerminalText.Escape("\ude00a"), Is.EqualTo("\\ude00a"));
        }
    }

    [Test]
    public void Every_character_of_the_plane_comes_out_visible()
    {
        var all = new string([.. Enumerable.Range(0, 0x10000).Select(value => (char)value)]);
        var shown = TerminalText.Escape(all);
        Assert.That(shown.Any(letter => char.IsControl(letter) || letter is '\u202e' or '\u200b' || (char.IsWhiteSpace(letter) && letter != ' ')), Is.False);
    }
}
