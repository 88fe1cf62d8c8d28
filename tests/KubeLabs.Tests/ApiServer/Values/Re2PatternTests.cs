using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Values;

internal sealed class Re2PatternTests
{
    [TestCase("^a+$", "aaa", true)]
    [TestCase("^a+$", "aaa\n", false)]
    [TestCase("^\\d{2}$", "12", true)]
    [TestCase("^\\d+$", "٣", false)]
    [TestCase("^\\w+$", "é", false)]
    [TestCase("^[[:alpha:]_]+$", "a_b", true)]
    [TestCase("^(?P<x>a)(?i)B$", "ab", true)]
    [TestCase("^\\Qa.b\\E$", "a.b", true)]
    [TestCase("^\\Qa.b\\E$", "axb", false)]
    [TestCase("^[a-z-[]+$", "-[", true)]
    [TestCase("^a{,2}$", "a{,2}", true)]
    [TestCase("^(\\d+|\\*)(/\\d+)?(\\s+(\\d+|\\*)(/\\d+)?){4}$", "*/5 * * * *", true)]
    [TestCase("^\\pL+$", "é", true)]
    public void A_pattern_means_what_it_means_to_Go(string pattern, string text, bool expected)
    {
        Assert.That(Re2Pattern.TryParse(pattern, out var parsed), Is.True);
        Assert.That(parsed!.IsMatch(text), Is.EqualTo(expected));
    }

    [TestCase("(?m)^a$")]
    [TestCase("\\p{Greek}")]
    [TestCase("(?=a)")]
    public void What_would_mean_something_else_is_refused(string pattern) => Assert.That(Re2Pattern.TryParse(pattern, out _), Is.False);

    [TestCase("a", null)]
    [TestCase("(", "error parsing regexp: missing closing ): `(`")]
    [TestCase("a)", "error parsing regexp: unexpected ): `a)`")]
    [TestCase("[a", "error parsing regexp: missing closing ]: `[a`")]
    [TestCase("*a", "error parsing regexp: missing argument to repetition operator: `*`")]
    [TestCase("a{1001}", "error parsing regexp: invalid repeat count: `{1001}`")]
    [TestCase("\\y", "error parsing regexp: invalid escape sequence: `\\y`")]
    [TestCase("(?=a)", "error parsing regexp: invalid or unsupported Perl syntax: `(?=`")]
    public void A_mistake_is_named_as_Go_names_it(string pattern, string? expected) =>
        Assert.That(Re2Pattern.Mistake(pattern), Is.EqualTo(expected));
}
