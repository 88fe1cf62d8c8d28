using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel.Regex;

/// <summary>Patterns as RE2's syntax page (github.com/google/re2/wiki/Syntax) and Go's package regexp/syntax read them.</summary>
internal sealed class Re2PatternTests
{
    [TestCase("^a+$", "aaa", true)]
    [TestCase("^a+$", "aaa\n", false, Description = "$ without m is the end of the text")]
    [TestCase("^\\d{2}$", "12", true)]
    [TestCase("^\\d+$", "٣", false, Description = "\\d is ASCII")]
    [TestCase("^\\w+$", "é", false, Description = "\\w is ASCII")]
    [TestCase("^\\W$", "é", true)]
    [TestCase("^\\s$", "\v", false, Description = "\\s has no vertical tab")]
    [TestCase("^[[:space:]]$", "\v", true)]
    [TestCase("^[[:alpha:]_]+$", "a_b", true)]
    [TestCase("^[[:^alpha:]]+$", "12", true)]
    [TestCase("^[\\D]+$", "ab", true)]
    [TestCase("^(?P<x>a)(?i)B$", "ab", true)]
    [TestCase("(?i:A)b", "ab", true)]
    [TestCase("(?i:A)b", "aB", false)]
    [TestCase("(a(?i)b)c", "aBC", false, Description = "flags end with their group")]
    [TestCase("(?i)k", "\u212A", true, Description = "the Kelvin sign is a k")]
    [TestCase("(?i)[^s]", "ſ", false, Description = "so is the long s an s")]
    [TestCase("(?i)ς", "Σ", true)]
    [TestCase("(?i)straße", "STRASSE", false)]
    [TestCase("^\\Qa.b\\E$", "a.b", true)]
    [TestCase("^\\Qa.b\\E$", "axb", false)]
    [TestCase("^\\Qab\\E*$", "abbb", true, Description = "a repetition takes the last character of a quoted stretch")]
    [TestCase("^\\Qab\\E*$", "abab", false)]
    [TestCase("^[a-z-[]+$", "-[", true, Description = "there is no subtraction of classes")]
    [TestCase("^[]a]+$", "]a", true)]
    [TestCase("^[^]a]+$", "b", true)]
    [TestCase("^a{,2}$", "a{,2}", true)]
    [TestCase("^a{2,}$", "aaa", true)]
    [TestCase("^(\\d+|\\*)(/\\d+)?(\\s+(\\d+|\\*)(/\\d+)?){4}$", "*/5 * * * *", true)]
    [TestCase("^\\pL+$", "é", true)]
    [TestCase("^\\p{^L}+$", "1", true)]
    [TestCase("^\\PL$", "1", true)]
    [TestCase("^\\pL$", "𝒜", true, Description = "letters beyond U+FFFF are letters")]
    [TestCase("^.$", "😀", true, Description = "a dot is a code point")]
    [TestCase("^..$", "😀", false)]
    [TestCase("^[^a]$", "😀", true)]
    [TestCase("^[😀-😂]$", "😁", true)]
    [TestCase("^[a-😂]+$", "zé😀", true)]
    [TestCase("^😀{2}$", "😀😀", true)]
    [TestCase("^(😀|a)?$", "😀", true)]
    [TestCase("^\\x{1F600}\\x41$", "😀A", true)]
    [TestCase("^\\101\\060$", "A0", true)]
    [TestCase("a.b", "a\nb", false)]
    [TestCase("(?s)a.b", "a\nb", true)]
    [TestCase("(?m)^b$", "a\nb\nc", true)]
    [TestCase("^b$", "a\nb\nc", false)]
    [TestCase("\\Ab", "ab", false)]
    [TestCase("a\\z", "a\n", false)]
    [TestCase("\\bcat\\b", "a cat.", true)]
    [TestCase("a#b c", "a#b c", true)]
    [TestCase("a|b|", "x", true)]
    public void A_pattern_means_what_it_means_to_Go(string pattern, string text, bool expected)
    {
        Assert.That(Re2Pattern.TryParse(pattern, out var parsed), Is.True);
        Assert.That(parsed!.IsMatch(text), Is.EqualTo(expected));
    }

    [TestCase("(a+)(b*?)", "aabb", "aa")]
    [TestCase("(?U)a+", "aaa", "a")]
    [TestCase("(?U)a+?", "aaa", "aaa")]
    [TestCase("a|ab", "ab", "a", Description = "the first alternative wins, not the longest")]
    public void The_first_match_is_that_of_Go(string pattern, string text, string expected)
    {
        var found = Re2Pattern.Use(pattern, text, regex => new CelString(regex.Match(text).Value));
        Assert.That(((CelString)found).Value, Is.EqualTo(expected));
    }

    [TestCase("\\p{Greek}")]
    [TestCase("(?=a)")]
    [TestCase("(a)\\1")]
    [TestCase("(?>a)")]
    [TestCase("(?#a)")]
    public void What_would_mean_something_else_is_refused(string pattern) => Assert.That(Re2Pattern.TryParse(pattern, out _), Is.False);

    [Test]
    public void Word_boundaries_are_refused_where_a_text_is_not_ASCII() =>
        Assert.That(Re2Pattern.Use("\\bé", "é", _ => CelBool.True), Is.InstanceOf<CelError>());

    [TestCase("a", null)]
    [TestCase("(", "error parsing regexp: missing closing ): `(`")]
    [TestCase("a)", "error parsing regexp: unexpected ): `a)`")]
    [TestCase("[a", "error parsing regexp: missing closing ]: `[a`")]
    [TestCase("*a", "error parsing regexp: missing argument to repetition operator: `*`")]
    [TestCase("a**", "error parsing regexp: invalid nested repetition operator: `**`")]
    [TestCase("a{1001}", "error parsing regexp: invalid repeat count: `{1001}`")]
    [TestCase("a{2,1}", "error parsing regexp: invalid repeat count: `{2,1}`")]
    [TestCase("(a{100}){11}", "error parsing regexp: invalid repeat count: `{11}`")]
    [TestCase("\\y", "error parsing regexp: invalid escape sequence: `\\y`")]
    [TestCase("\\1", "error parsing regexp: invalid escape sequence: `\\1`")]
    [TestCase("a\\", "error parsing regexp: trailing backslash at end of expression: ``")]
    [TestCase("[b-a]", "error parsing regexp: invalid character class range: `b-a`")]
    [TestCase("[[:foo:]]", "error parsing regexp: invalid character class range: `[:foo:]`")]
    [TestCase("\\pX", "error parsing regexp: invalid character class range: `\\pX`")]
    [TestCase("(?=a)", "error parsing regexp: invalid or unsupported Perl syntax: `(?=`")]
    [TestCase("(?P<n>a)(?P<n>b)", "error parsing regexp: duplicate capture group name: `n`")]
    public void A_mistake_is_named_as_Go_names_it(string pattern, string? expected) =>
        Assert.That(Re2Pattern.Mistake(pattern), Is.EqualTo(expected));

    [Test]
    public void Repetitions_within_repetitions_take_no_longer()
    {
        Assert.That(Re2Pattern.TryParse("^(a+)+$", out var parsed), Is.True);
        Assert.That(parsed!.IsMatch(new string('a', 50_000) + "b"), Is.False);
    }
}
