using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel.Checking;

/// <summary>What does not fit is told before an expression runs, in cel-go's words (its checker/errors.go).</summary>
internal sealed class CheckerTests
{
    private static readonly CelEnvironment _environment = CelEnvironment.Standard
        .With("object", new Fields("Pod", ("metadata", new Fields("Metadata", ("name", CelType.String)))))
        .With("any", CelType.Dyn)
        .With("names", CelType.ListOf(CelType.String))
        .With("counts", CelType.MapOf(CelType.String, CelType.Int));

    [Test]
    public void An_unknown_field_has_its_line_and_a_caret() => Assert.That(
        _environment.Compile("1 == 1 && object.metadata.labels == ''").ToString(),
        Is.EqualTo("ERROR: <input>:1:26: undefined field 'labels'\n | 1 == 1 && object.metadata.labels == ''\n | .........................^"));

    [TestCase("x", "undeclared reference to 'x' (in container '')")]
    [TestCase("f(1)", "undeclared reference to 'f' (in container '')")]
    [TestCase("any.f()", "undeclared reference to 'f' (in container '')")]
    [TestCase("Thing{a: 1}", "undeclared reference to 'Thing' (in container '')")]
    [TestCase("1 + 'a'", "found no matching overload for '_+_' applied to '(int, string)'")]
    [TestCase("names.map(n, n + 1)", "found no matching overload for '_+_' applied to '(string, int)'")]
    [TestCase("1.contains('a')", "found no matching overload for 'contains' applied to 'int.(string)'")]
    [TestCase("size(1)", "found no matching overload for 'size' applied to '(int)'")]
    [TestCase("counts == [1]", "found no matching overload for '_==_' applied to '(map(string, int), list(int))'")]
    [TestCase("1 && true", "expected type 'bool' but found 'int'")]
    [TestCase("names.all(n, 1)", "expected type 'bool' but found 'int'")]
    [TestCase("names.filter(n, n)", "found no matching overload for '_?_:_' applied to '(string, list(string), list(string))'")]
    [TestCase("1.all(x, true)", "expression of type 'int' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [TestCase("'a'.b", "type 'string' does not support field selection")]
    [TestCase("names[0].b", "type 'string' does not support field selection")]
    [TestCase("has(object.spec)", "undefined field 'spec'")]
    [TestCase("names['a']", "found no matching overload for '_[_]' applied to '(list(string), string)'")]
    [TestCase("counts[1]", "found no matching overload for '_[_]' applied to '(map(string, int), int)'")]
    [TestCase("true ? 1 : 'a'", "found no matching overload for '_?_:_' applied to '(bool, int, string)'")]
    [TestCase("timestamp('2020-01-01T00:00:00Z') + 1", "found no matching overload for '_+_' applied to '(timestamp, int)'")]
    [TestCase("-names", "found no matching overload for '-_' applied to '(list(string))'")]
    [TestCase("1 == 1.0", "found no matching overload for '_==_' applied to '(int, double)'")]
    [TestCase("1 in 2", "found no matching overload for '@in' applied to '(int, int)'")]
    [TestCase("[?1]", "expected type 'optional_type(int)' but found 'int'")]
    [TestCase("optional.of(1) + 1", "found no matching overload for '_+_' applied to '(optional_type(int), int)'")]
    public void What_does_not_fit_is_told(string expression, string expected) =>
        Assert.That(Expressions.Mistake(expression, _environment), Is.EqualTo(expected));

    [TestCase("any.a.b.c == 1")]
    [TestCase("any + 1 == 2")]
    [TestCase("any.all(x, x.y)")]
    [TestCase("dyn(1) + 'a'")]
    [TestCase("[] + [1]")]
    [TestCase("[] == ['a']")]
    [TestCase("{}.a == 1")]
    [TestCase("[1, 'a']")]
    [TestCase("dyn(1) == 1.0 || 1 < 2u")]
    [TestCase("object.metadata == null")]
    [TestCase("[[1], []].map(l, l.size())")]
    [TestCase("type(1) == int && type(any) == type(names)")]
    [TestCase("names.exists(int, int == 'a')")]
    public void What_can_fit_is_accepted(string expression) => Assert.That(Expressions.Mistake(expression, _environment), Is.Empty);

    [TestCase("names.map(n, n.size())", "list(int)")]
    [TestCase("names.map(n, counts[n])", "list(int)")]
    [TestCase("counts.map(k, {k: [1.0]})", "list(map(string, list(double)))")]
    [TestCase("names.filter(n, n == '')", "list(string)")]
    [TestCase("counts.transformMap(k, v, string(v))", "map(string, string)")]
    [TestCase("names.transformList(i, n, i)", "list(int)")]
    [TestCase("true ? any : 1", "dyn")]
    [TestCase("[]", "list(dyn)")]
    [TestCase("counts.?a", "optional_type(int)")]
    [TestCase("counts[?'a'].orValue(1)", "int")]
    [TestCase("object.metadata.?name.optMap(n, n.size())", "optional_type(int)")]
    [TestCase("type(names)", "type(list(string))")]
    [TestCase("names.sortBy(n, n.size())", "list(string)")]
    public void The_type_of_the_result_is_known(string expression, string expected) =>
        Assert.That(_environment.Compile(expression).Program!.ResultType.ToString(), Is.EqualTo(expected));

    [Test]
    public void Kubernetes_wants_elements_of_one_type()
    {
        Assert.That(Expressions.Mistake("[1, 'a']", CelEnvironment.Kubernetes), Is.EqualTo("expected type 'int' but found 'string'"));
        Assert.That(Expressions.Mistake("{'a': 1, 'b': true}", CelEnvironment.Kubernetes), Is.EqualTo("expected type 'int' but found 'bool'"));
        Assert.That(Expressions.Mistake("[dyn(1), 'a']", CelEnvironment.Kubernetes), Is.EqualTo("expected type 'dyn' but found 'string'"));
        Assert.That(Expressions.Mistake("'%s %d'.format(['a', 1])", CelEnvironment.Kubernetes), Is.Empty);
    }

    [Test]
    public void All_mistakes_are_told_at_once() =>
        Assert.That(_environment.Compile("x + y + 'a'.z").Issues.Select(issue => issue.Column), Is.EqualTo([1, 5, 12]));

    [Test]
    public void Types_that_double_with_each_macro_end_as_dyn()
    {
        var expression = "[1]" + string.Concat(Enumerable.Repeat(".map(x, {'a': [x], 'b': [x]})", 40));
        Assert.That(CelEnvironment.Standard.Compile(expression).Issues, Is.Empty);
    }

    private sealed class Fields(string name, params (string Name, CelType Type)[] fields) : CelObjectType(name)
    {
        public override CelType? FindField(string name) => Array.Find(fields, field => field.Name == name).Type;
    }
}
