using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel.Evaluation;

/// <summary>An expression that asks for too much is stopped, whatever it is made of.</summary>
internal sealed class LimitTests
{
    [TestCase("['0123456789']", ".map(x, x + x)")]
    [TestCase("[[1]]", ".map(x, x + x)")]
    [TestCase("['0123456789']", ".map(x, '%s%s%s%s'.format([x, x, x, x]))")]
    [TestCase("['0123456789']", ".map(x, x.replace('', x))")]
    [TestCase("['0123456789']", ".map(x, [x, x, x, x].join(x))")]
    public void Results_that_grow_with_each_step_are_stopped(string start, string step)
    {
        var result = Expressions.Value(start + string.Concat(Enumerable.Repeat(step, 60)) + ".size()");
        Assert.That(result, Does.StartWith("error operation cancelled: ").Or.Contains("estimated cost exceeds the limit"));
    }

    [Test]
    public void Lists_that_share_their_elements_do_not_take_for_ever()
    {
        var shared = "[1]" + string.Concat(Enumerable.Repeat(".map(x, [x, x])", 60));
        Assert.That(Expressions.Value($"{shared} == {shared}"), Does.StartWith("error operation cancelled: "));
    }

    [Test]
    public void The_budget_is_that_of_Kubernetes()
    {
        const string range = "lists.range(1000)";
        Assert.That(
            Expressions.Value($"{range}.all(x, {range}.all(y, {range}.all(z, true)))"),
            Is.EqualTo("error operation cancelled: actual cost limit exceeded"));
        Assert.That(Expressions.Value($"{range}.all(x, {range}.exists(y, x == y)) || true"), Does.StartWith("error operation cancelled"));
    }

    [Test]
    public void An_expression_that_must_exceed_the_budget_is_refused_with_its_estimate()
    {
        var environment = CelEnvironment.Kubernetes.With(CelLimits.Kubernetes with { CostLimit = 10 });
        Assert.That(Expressions.Mistake("[1, 2].map(x, [x]) == []", environment),
            Is.EqualTo("estimated cost exceeds the limit: it costs at least 77, the limit is 10"));
    }

    [TestCase("lists.range(int('9223372036854775807'))")]
    [TestCase("'a'.format([lists.range(int('2000000'))])")]
    public void Ranges_are_bounded(string expression) => Assert.That(Expressions.Value(expression), Does.StartWith("error operation cancelled"));

    [Test]
    public void A_limit_cannot_be_made_up_for() =>
        Assert.That(Expressions.Value("[lists.range(int('1000000000')) == [1], true].exists(b, b) || true"),
            Does.StartWith("error operation cancelled: "));
}
