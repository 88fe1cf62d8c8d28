using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel.Evaluation;

/// <summary>Values, errors and limits at run time (cel-spec, langdef.md, "Runtime Errors", "Equality", "Logical Operators").</summary>
internal sealed class EvaluationTests
{
    [TestCase("1 / 0", "error division by zero")]
    [TestCase("1 % 0", "error modulus by zero")]
    [TestCase("9223372036854775807 + 1", "error integer overflow")]
    [TestCase("-9223372036854775808 - 1", "error integer overflow")]
    [TestCase("4611686018427387904 * 2", "error integer overflow")]
    [TestCase("1u - 2u", "error unsigned integer overflow")]
    [TestCase("18446744073709551615u + 1u", "error unsigned integer overflow")]
    [TestCase("4294967296u * 4294967296u", "error unsigned integer overflow")]
    [TestCase("[1][1]", "error index out of bounds: 1")]
    [TestCase("[1][-1]", "error index out of bounds: -1")]
    [TestCase("{'a': 1}.b", "error no such key: b")]
    [TestCase("{'a': 1}['b']", "error no such key: b")]
    [TestCase("{'a': 1, 'a': 2}", "error Failed with repeated key: a")]
    [TestCase("dyn(1) + 'a'", "error no such overload")]
    [TestCase("dyn(1).contains('a')", "error no such overload: contains(int, string)")]
    [TestCase("double('NaN') < 1.0", "error NaN values cannot be ordered")]
    [TestCase("int('a')", "error type conversion error from 'string' to 'int'")]
    [TestCase("int('9223372036854775808')", "error type conversion error from 'string' to 'int'")]
    [TestCase("optional.none().value()", "error optional.none() dereference")]
    [TestCase("duration('1x')", "error type conversion error from 'string' to 'google.protobuf.Duration'")]
    [TestCase("duration('200000h') + duration('2500000h')", "error duration overflow")]
    [TestCase("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "error timestamp overflow")]
    public void What_has_no_value_is_an_error(string expression, string expected) =>
        Assert.That(Expressions.Value(expression), Is.EqualTo(expected));

    [TestCase("1 / 0 > 0 || true", "true")]
    [TestCase("true || 1 / 0 > 0", "true")]
    [TestCase("1 / 0 > 0 && false", "false")]
    [TestCase("1 / 0 > 0 && true", "error division by zero")]
    [TestCase("[1, 0].exists(x, 1 / x == 1)", "true")]
    [TestCase("[0, 1].exists(x, 1 / x == 1)", "true")]
    [TestCase("[0, 2].exists(x, 1 / x == 1)", "error division by zero")]
    [TestCase("[0, 2].all(x, 1 / x == 1)", "false")]
    [TestCase("[0, 1].exists_one(x, 1 / x == 1)", "error division by zero")]
    [TestCase("true ? 1 : 1 / 0", "1")]
    [TestCase("has({'a': 1}.b) && {'a': 1}.b == 1", "false")]
    public void A_condition_that_is_decided_makes_up_for_errors(string expression, string expected) =>
        Assert.That(Expressions.Value(expression), Is.EqualTo(expected));

    [TestCase("dyn(1) == 1u && dyn(1u) == 1.0 && dyn(1.0) == 1", "true")]
    [TestCase("dyn(1) == '1'", "false")]
    [TestCase("[dyn(1), 2u] == [1.0, dyn(2)]", "true")]
    [TestCase("{1: 'a'} == {dyn(1u): 'a'}", "true")]
    [TestCase("{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", "true")]
    [TestCase("double('NaN') == double('NaN')", "false")]
    [TestCase("0.0 == -0.0", "true")]
    [TestCase("null == dyn(false)", "false")]
    [TestCase("duration('60s') == duration('1m')", "true")]
    [TestCase("timestamp('2020-01-01T01:00:00+01:00') == timestamp('2020-01-01T00:00:00Z')", "true")]
    [TestCase("1 < 1.5 && 2u > 1 && -1 < 1u", "true")]
    [TestCase("9007199254740993 > 9007199254740992.0", "false")]
    [TestCase("'a' < 'b' && 'Z' < 'a' && '\uFFFD' < '😀'", "true")]
    [TestCase("b'a' < b'b' && false < true", "true")]
    public void Values_of_different_types_compare_by_what_they_mean(string expression, string expected) =>
        Assert.That(Expressions.Value(expression), Is.EqualTo(expected));

    [TestCase("[1, 2, 3].map(x, x * 2)", "[2, 4, 6]")]
    [TestCase("[1, 2, 3].map(x, x > 1, x * 2)", "[4, 6]")]
    [TestCase("[1, 2, 3].filter(x, x > 1)", "[2, 3]")]
    [TestCase("{'a': 1, 'b': 2}.map(k, k)", "['a', 'b']")]
    [TestCase("{'a': 1, 'b': 2}.filter(k, k == 'b')", "['b']")]
    [TestCase("[1, 2].map(x, [3, 4].map(y, x * y))", "[[3, 4], [6, 8]]")]
    [TestCase("[1, 2].map(x, [3].map(x, x))", "[[3], [3]]")]
    [TestCase("[3, 4].transformList(i, v, i * v)", "[0, 4]")]
    [TestCase("['a'].transformMap(i, v, v)", "{0: 'a'}")]
    [TestCase("{'a': 1}.transformMapEntry(k, v, {v: k})", "{1: 'a'}")]
    [TestCase("{'a': 1, 'b': 1}.transformMapEntry(k, v, {v: k})", "error insert failed: key 1 already exists")]
    [TestCase("[1, 2].all(i, v, v == i + 1)", "true")]
    [TestCase("{'a': 1}.exists(k, v, k == 'a' && v == 1)", "true")]
    [TestCase("[1, 1].existsOne(v, v == 1)", "false")]
    [TestCase("optional.of(2).optMap(x, x * 2).value()", "4")]
    [TestCase("optional.none().optMap(x, x * 2).hasValue()", "false")]
    [TestCase("optional.of({'a': 1}).optFlatMap(m, m.?b).hasValue()", "false")]
    [TestCase("[?optional.none(), 1]", "[1]")]
    [TestCase("{?'a': optional.none(), 'b': 1}", "{'b': 1}")]
    [TestCase("{'a': {'b': 1}}.?a.b.orValue(0)", "1")]
    [TestCase("{}.?a.b.orValue(0)", "0")]
    [TestCase("optional.none().or(optional.of(1)).value()", "1")]
    public void Macros_and_optionals_gather(string expression, string expected) =>
        Assert.That(Expressions.Value(expression), Is.EqualTo(expected));

    [Test]
    public void An_error_has_its_place()
    {
        var result = CelEnvironment.Standard.Compile("[1, 2].map(x,\n  x / 0)").Program!.Evaluate(CelActivation.Empty);
        Assert.That(result.Issue!.ToString(), Is.EqualTo("ERROR: <input>:2:5: division by zero\n |   x / 0)\n | ....^"));
    }

    [Test]
    public void Variables_are_asked_for_once_and_only_when_needed()
    {
        var asked = new List<string>();
        var program = CelEnvironment.Standard.With("a", CelType.Int).With("b", CelType.Int).With("a.b.c", CelType.Int)
            .Compile("a + a == 2 || b == 1 || a.b.c == 3").Program!;
        var result = program.Evaluate(new Recorder(asked));
        Assert.That(VectorValues.Show(result.Value), Is.EqualTo("true"));
        Assert.That(asked, Is.EqualTo(["a"]));
    }

    [Test]
    public void A_variable_without_a_value_is_an_error() => Assert.That(
        CelEnvironment.Standard.With("a", CelType.Int).Compile("a").Program!.Evaluate(CelActivation.Empty).Issue!.Message,
        Is.EqualTo("no such attribute(s): a"));

    [Test]
    public void Functions_of_the_host_are_called()
    {
        var twice = new CelFunction("twice", CelOverload.Global("twice_int", [CelType.Int], CelType.Int,
            (_, arguments) => CelInt.Of(2 * ((CelInt)arguments[0]).Value)));
        Assert.That(Expressions.Value("twice(21)", CelEnvironment.Kubernetes.With(twice)), Is.EqualTo("42"));
    }

    private sealed class Recorder(List<string> asked) : ICelActivation
    {
        public CelValue? Find(string name)
        {
            asked.Add(name);
            return CelInt.Of(1);
        }
    }
}
