using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel.Cost;

/// <summary>
/// Costs by the tables of Kubernetes: names and selections 1, lists 10, maps 30, texts a tenth of their length for each pass; what is
/// constant costs nothing when it runs.
/// </summary>
internal sealed class CostTests
{
    private static readonly CelEnvironment _environment = CelEnvironment.Kubernetes
        .With("self", CelType.MapOf(CelType.String, CelType.String))
        .With("items", CelType.ListOf(CelType.String));

    [TestCase("1 + 1", 1, 1, 1)]
    [TestCase("true && true", 0, 0, 0)]
    [TestCase("[1, 2, 3]", 10, 10, 0)]
    [TestCase("{'a': 1}", 30, 30, 0)]
    [TestCase("size([1, 2])", 11, 11, 1)]
    [TestCase("[1, 2].all(x, x > 0)", 17, 21, 11)]
    [TestCase("[1, 2].exists(x, x > 5)", 19, 23, 13)]
    [TestCase("[1, 2].exists_one(x, x > 1)", 18, 20, 9)]
    [TestCase("[1, 2].map(x, x)", 47, 47, 27)]
    [TestCase("[1, 2].filter(x, x > 1)", 27, 51, 19)]
    [TestCase("'0123456789'.startsWith('01234567890123456789')", 2, 2, 1)]
    [TestCase("'0123456789'.contains('0123456789')", 1, 1, 1)]
    [TestCase("'0123456789'.matches('[0-9]+')", 4, 4, 4)]
    [TestCase("'01234567890123456789'.lowerAscii()", 2, 2, 2)]
    [TestCase("'01234567890123456789'.replace('0', 'ab')", 4, 4, 4)]
    [TestCase("quantity('1Gi') == quantity('1Gi')", 3, 3, 3)]
    [TestCase("ip('127.0.0.1').family()", 2, 2, 2)]
    [TestCase("int('1') in [1, 2]", 13, 13, 0)]
    [TestCase("true ? [1] : [[1]]", null, null, null)]
    public void Estimates_hold_what_an_evaluation_costs(string expression, long? least, long? most, long? cost)
    {
        if (CelEnvironment.Kubernetes.Compile(expression).Program is not { } program)
        {
            Assert.That(cost, Is.Null);
            return;
        }

        Assert.That(program.Estimate(), Is.EqualTo(new CelCostRange((ulong)least!, (ulong)most!)));
        Assert.That(program.Evaluate(CelActivation.Empty).Cost, Is.EqualTo((ulong)cost!));
    }

    // Measured: so many of it exhausted the budget of a policy on a kube-apiserver v1.36.2.
    [Test]
    public void A_nested_macro_costs_what_it_costs_the_server()
    {
        const string Range = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
        var program = CelEnvironment.Kubernetes.Compile($"{Range}.all(a, {Range}.all(b, {Range}.all(c, {Range}.all(d, a + b + c + d >= 0))))").Program!;
        Assert.That(program.Evaluate(CelActivation.Empty).Cost, Is.InRange(10_000_000UL / 88, 10_000_000UL / 87));
    }

    [Test]
    public void The_size_of_a_variable_bounds_the_estimate_where_the_host_knows_it()
    {
        var program = _environment.Compile("items.all(i, i.startsWith('a') && self[i] == 'a')").Program!;
        Assert.That(program.Estimate().Max, Is.EqualTo(ulong.MaxValue));
        Assert.That(program.Estimate(new Sizes()).Max, Is.EqualTo(92UL));
    }

    [Test]
    public void Presence_costs_what_its_operand_costs() =>
        Assert.That(_environment.Compile("has(self.a)").Program!.Estimate(), Is.EqualTo(CelCostRange.Exactly(1)));

    private sealed class Sizes : ICelSizes
    {
        public CelCostRange? SizeOf(IReadOnlyList<string> path, CelType type) => string.Join('.', path) switch
        {
            "items" => new CelCostRange(0, 10),
            "items.@items" or "self.@values" => new CelCostRange(0, 20),
            _ => null,
        };
    }
}
