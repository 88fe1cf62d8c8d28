using KubeLabs.Reports;

namespace KubeLabs.Tests.Reports;

internal sealed class DisplayWidthTests
{
    [TestCase("", ExpectedResult = 0)]
    [TestCase("abc", ExpectedResult = 3)]
    [TestCase("한글", ExpectedResult = 4)]
    [TestCase("✓ – …", ExpectedResult = 5)]
    [TestCase("e\u0301", ExpectedResult = 1)]
    [TestCase("日本語", ExpectedResult = 6)]
    [TestCase("ｆｕｌｌ", ExpectedResult = 8)]
    [TestCase("😀", ExpectedResult = 2)]
    public int Wide_letters_take_two_columns_and_accents_none(string text) => DisplayWidth.Of(text);

    [TestCase("one two three", 7, ExpectedResult = "one two|three")]
    [TestCase("one two three", 8, ExpectedResult = "one two|three")]
    [TestCase("abcdefghij", 4, ExpectedResult = "abcd|efgh|ij")]
    [TestCase("파드를 노출하기", 6, ExpectedResult = "파드를|노출하|기")]
    [TestCase("파드를", 5, ExpectedResult = "파드|를")]
    [TestCase("short", 80, ExpectedResult = "short")]
    [TestCase("", 10, ExpectedResult = "")]
    public string Lines_break_between_words_and_within_what_is_too_wide(string text, int width) => string.Join('|', WordWrap.Lines(text, width));
}
