using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel;

/// <summary>Whatever is written ends in a value, or in an error with a place, in bounded time.</summary>
internal sealed class PropertyTests
{
    private static readonly string[] _words =
    [
        "a", "b", "x", "1", "2u", "0", "-1", "1.5", "'t'", "b'b'", "true", "null", "[", "]", "{", "}", "(", ")", ".", ",", ":", "?", "!", "-", "+",
        "*", "/", "%", "==", "!=", "<", ">=", "&&", "||", "in", "has(", "all(x,", ".map(x,", ".filter(x,", ".exists(x,", ".size()", "size(",
        ".?a", "[?0]", "optional.of(", "optional.none()", ".orValue(", "'%s'.format([", "])", "duration('1h')", "timestamp(0)", "quantity('1')",
        "ip('::1')", "\"", "'", "\\", "`", "#", "\n", "dyn(", "type(", "int(", "string(", "matches('a*')", ".join()", "lists.range(9)", "😀", "\ud800",
    ];

    private static readonly string[] _operands =
    [
        "a", "b", "1", "-9223372036854775808", "2u", "1.5", "'text'", "b'\\x00'", "true", "null", "[1, 2]", "['a']", "{'a': 1}", "dyn(1)", "dyn('s')",
        "duration('1h')", "timestamp('2020-02-29T00:00:00Z')", "optional.of(1)", "optional.none()", "[]", "{}", "int", "quantity('1Gi')",
        "ip('127.0.0.1')", "cidr('::/0')", "url('http://a/b?c=d')", "semver('1.2.3')", "double('NaN')", "[dyn([])]",
    ];

    private static readonly string[] _frames =
    [
        "{0} + {1}", "{0} - {1}", "{0} * {1}", "{0} / {1}", "{0} % {1}", "{0} == {1}", "{0} < {1}", "{0} in {1}", "{0} && {1}", "{0} || {1}",
        "!{0}", "-{0}", "{0}[{1}]", "{0}[?{1}]", "{0}.a", "{0}.?a", "has({0}.a)", "true ? {0} : {1}", "{0}.all(x, x == {1})",
        "{0}.exists(i, x, x == {1})", "{0}.map(x, [x, {1}])", "{0}.filter(x, x != {1})", "{0}.transformMap(k, v, [k, v, {1}])", "size({0})",
        "string({0})", "int({0})", "uint({0})", "double({0})", "bytes({0})", "bool({0})", "type({0})", "duration({0})", "timestamp({0})",
        "{0}.contains({1})", "{0}.matches({1})", "{0}.indexOf({1})", "{0}.lastIndexOf({1})", "{0}.split({1})", "{0}.replace({1}, 'z')",
        "{0}.substring({1})", "{0}.charAt({1})", "{0}.join()", "{0}.sum()", "{0}.min()", "{0}.isSorted()", "{0}.sort()", "{0}.sortBy(x, x)",
        "{0}.distinct()", "{0}.flatten()", "{0}.reverse()", "{0}.slice(0, {1})", "sets.contains({0}, {1})", "sets.equivalent({0}, {1})",
        "'%s %d %f %x'.format([{0}, {1}, {0}, {1}])", "strings.quote({0})", "{0}.getHours()", "{0}.getFullYear({1})", "{0}.orValue({1})",
        "{0}.optMap(x, [x, {1}])", "{0}.value()", "{0}.add({1})", "{0}.isGreaterThan({1})", "{0}.containsIP({1})", "{0}.family()", "{0}.getQuery()",
        "format.named('date').value().validate({0})", "{0}.find({1})", "{0}.findAll({1})", "quantity({0})", "ip({0})", "cidr({0})", "url({0})",
        "isSemver({0})", "lists.range({0})", "{0}.first()", "{0}.trim()", "{0}.lowerAscii()", "optional.ofNonZeroValue({0})", "[?{0}]", "{?'a': {0}}",
    ];

    // Kubernetes' own estimate is too low for these: selections from what is not known to be a map, the pieces of a text that is nothing but
    // separators, lists within a list that is searched, formats of the empty text.
    private static readonly string[] _unbounded = [").a", ".?a", ".split(", "ndexOf(", ".validate("];

    private static readonly CelEnvironment _environment = CelEnvironment.Standard.With("a", CelType.Dyn).With("b", CelType.Dyn);

    private static readonly CelActivation _activation = new(
        KeyValuePair.Create("a", (CelValue)CelMap.Of(KeyValuePair.Create("a", (CelValue)CelInt.Of(1)))),
        KeyValuePair.Create("b", (CelValue)CelList.Of(CelInt.Of(1), new CelString("x"))));

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Any_text_ends_in_a_value_or_an_error_with_a_place() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Ends(text ?? ""));

    [FsCheck.NUnit.Property(MaxTest = 5000)]
    public Property Any_words_end_in_a_value_or_an_error_with_a_place() => Prop.ForAll(
        Gen.Elements(_words).ListOf().Select(string.Concat).ToArbitrary(), Ends);

    [FsCheck.NUnit.Property(MaxTest = 5000)]
    public Property Any_expression_ends_in_a_value_or_an_error_with_a_place() => Prop.ForAll(Tree(3).ToArbitrary(), Ends);

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property What_an_evaluation_costs_lies_within_the_estimate() => Prop.ForAll(Tree(2).ToArbitrary(), expression =>
    {
        if (_unbounded.Any(part => expression.Contains(part, StringComparison.Ordinal))
            || _environment.Compile(expression).Program is not { } program)
            return true;
        var result = program.Evaluate(_activation);
        return result.Value is CelError || result.Cost <= program.Estimate().Max;
    });

    private static Gen<string> Tree(int depth) => depth == 0
        ? Gen.Elements(_operands)
        : Gen.OneOf(
            Gen.Elements(_operands),
            from frame in Gen.Elements(_frames)
            from left in Tree(depth - 1)
            from right in Tree(depth - 1)
            select frame.Replace("{0}", $"({left})", StringComparison.Ordinal).Replace("{1}", $"({right})", StringComparison.Ordinal));

    private static bool Ends(string text)
    {
        var clock = Stopwatch.StartNew();
        var isRight = EndsWell(text, isChecked: true) && EndsWell(text, isChecked: false);
        return isRight && clock.Elapsed < TimeSpan.FromSeconds(10);
    }

    private static bool EndsWell(string text, bool isChecked)
    {
        var compilation = _environment.Compile(text, isChecked);
        if (compilation.Program is null)
            return compilation.Issues.Count > 0 && compilation.Issues.All(issue => issue.Line > 0 && issue.Column > 0);
        var result = compilation.Program.Evaluate(_activation);
        return result.Value is CelError ? result.Issue is { Line: > 0, Column: > 0 } : result.Issue is null;
    }
}
