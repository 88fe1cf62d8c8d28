using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel.Parsing;

/// <summary>The grammar of the language definition (cel-spec, langdef.md, "Syntax").</summary>
internal sealed class ParserTests
{
    [TestCase("1 + 2 * 3", "7")]
    [TestCase("(1 + 2) * 3", "9")]
    [TestCase("10 - 4 - 3", "3")]
    [TestCase("8 / 2 * 2", "8")]
    [TestCase("1 < 2 == true", "true")]
    [TestCase("true || false && false", "true")]
    [TestCase("false ? 1 : true ? 2 : 3", "2")]
    [TestCase("!true || true", "true")]
    [TestCase("!!true", "true")]
    [TestCase("--1", "1")]
    [TestCase("---1", "-1")]
    [TestCase("-1.0", "-1")]
    [TestCase("2 - -1", "3")]
    [TestCase("[1, 2, 3,]", "[1, 2, 3]")]
    [TestCase("{'a': 1,}", "{'a': 1}")]
    [TestCase("1 // the rest is said to readers\n + 1", "2")]
    [TestCase("{'in': 1}.size()", "1")]
    [TestCase(".1 + .2 < 1.0", "true")]
    [TestCase("0x1F", "31")]
    [TestCase("0xffu", "255u")]
    [TestCase("'a' 'b'", null)]
    [TestCase("1 +", null)]
    [TestCase("[1, 2", null)]
    [TestCase("a.", null)]
    [TestCase("f(1,)", null)]
    [TestCase("{1}", null)]
    [TestCase("1 ? 2", null)]
    [TestCase("a b", null)]
    [TestCase("let", null)]
    [TestCase("9223372036854775808", null)]
    [TestCase("18446744073709551616u", null)]
    [TestCase("1e999", null)]
    public void Operators_bind_as_the_grammar_says(string expression, string? expected)
    {
        if (expected is null)
            Assert.That(CelEnvironment.Standard.Compile(expression, isChecked: false).Program, Is.Null);
        else
            Assert.That(Expressions.Value(expression), Is.EqualTo(expected));
    }

    [TestCase(@"'\n\t\\'", "'\n\t\\'")]
    [TestCase(@"r'\n'", @"'\n'")]
    [TestCase(@"'\x41\u00e9\U0001F600\101'", "'Aé😀A'")]
    [TestCase("'''a\nb'''", "'a\nb'")]
    [TestCase("'''a\r\nb'''", "'a\nb'")]
    [TestCase("\"it's\"", "'it's'")]
    [TestCase(@"'\?\`'", "'?`'")]
    [TestCase("string(b'\\x41')", "'A'")]
    [TestCase("size(b'é')", "2")]
    [TestCase("size(b'\\xff')", "1")]
    public void Texts_and_bytes_resolve_their_escapes(string expression, string expected) =>
        Assert.That(Expressions.Value(expression), Is.EqualTo(expected));

    [TestCase(@"'\q'")]
    [TestCase(@"'\x4'")]
    [TestCase(@"'\ud800'")]
    [TestCase(@"'\U00110000'")]
    [TestCase(@"b'\u0041'")]
    [TestCase("'a\nb'")]
    [TestCase("'a")]
    [TestCase("'''a''")]
    public void A_wrong_text_is_refused(string expression) =>
        Assert.That(Expressions.Mistake(expression), Does.StartWith("Syntax error: token recognition error at: "));

    [TestCase("1 + )", "ERROR: <input>:1:5: Syntax error: mismatched input ')' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false',"
        + " 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}\n | 1 + )\n | ....^")]
    [TestCase("1 1", "ERROR: <input>:1:3: Syntax error: extraneous input '1' expecting <EOF>\n | 1 1\n | ..^")]
    [TestCase("1 +\n  #", "ERROR: <input>:2:3: Syntax error: token recognition error at: '#'\n |   #\n | ..^")]
    [TestCase("'é' + for", "ERROR: <input>:1:7: reserved identifier: for\n | 'é' + for\n | .．....^")]
    public void A_mistake_has_its_line_and_a_caret(string expression, string expected) =>
        Assert.That(CelEnvironment.Standard.Compile(expression).Issues[0].ToString(), Is.EqualTo(expected));

    [TestCase("[1].all(1, true)", "argument must be a simple name")]
    [TestCase("[1].all(x.y, true)", "argument must be a simple name")]
    [TestCase("[1].map(__result__, 1)", "iteration variable overwrites accumulator variable")]
    [TestCase("[1].exists(a, a, true)", "duplicate variable name: a")]
    [TestCase("has(a)", "invalid argument to has() macro")]
    [TestCase("optional.of(1).optMap(1, 2)", "optMap() variable name must be a simple identifier")]
    public void A_wrong_macro_is_refused(string expression, string expected) =>
        Assert.That(Expressions.Mistake(expression), Is.EqualTo(expected));

    [Test]
    public void Depth_is_limited()
    {
        var nested = new string('(', 10_000) + "1" + new string(')', 10_000);
        Assert.That(Expressions.Mistake(nested), Is.EqualTo("expression recursion limit exceeded: 250"));
        Assert.That(Expressions.Mistake("1" + string.Concat(Enumerable.Repeat(" + 1", 300))), Is.EqualTo("expression recursion limit exceeded: 250"));
        Assert.That(Expressions.Mistake("a" + string.Concat(Enumerable.Repeat(".a", 300))), Is.EqualTo("expression recursion limit exceeded: 250"));
        Assert.That(Expressions.Mistake(string.Concat(Enumerable.Repeat("[", 10_000))), Is.EqualTo("expression recursion limit exceeded: 250"));
    }

    [Test]
    public void A_chain_of_conditions_is_no_deeper_for_being_long() =>
        Assert.That(Expressions.Value("true" + string.Concat(Enumerable.Repeat(" && true", 5000))), Is.EqualTo("true"));

    [Test]
    public void Length_is_limited() => Assert.That(
        Expressions.Mistake(new string(' ', 100_001)),
        Is.EqualTo("expression code point size exceeds limit: size: 100001, limit 100000"));

    [Test]
    public void Kubernetes_knows_no_fields_in_backquotes()
    {
        Assert.That(Expressions.Value("{'a-b': 1}.`a-b`"), Is.EqualTo("1"));
        Assert.That(Expressions.Mistake("{'a-b': 1}.`a-b`", CelEnvironment.Kubernetes), Is.EqualTo("unsupported syntax: '`'"));
    }
}
