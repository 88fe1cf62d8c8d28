using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class TolerationsTests
{
    private static readonly TaintView _gpu = new("dedicated", "gpu", "NoSchedule");
    private static readonly TaintView _evicts = new("maintenance", "true", "NoExecute");

    [TestCase("[]", ExpectedResult = false)]
    [TestCase("[{'operator':'Exists'}]", ExpectedResult = true, TestName = "Exists_without_a_key_covers_every_taint")]
    [TestCase("[{'key':'dedicated','operator':'Exists'}]", ExpectedResult = true)]
    [TestCase("[{'key':'dedicated','operator':'Equal','value':'gpu','effect':'NoSchedule'}]", ExpectedResult = true)]
    [TestCase("[{'key':'dedicated','value':'gpu'}]", ExpectedResult = true, TestName = "An_absent_operator_is_Equal")]
    [TestCase("[{'key':'dedicated','value':'gpus'}]", ExpectedResult = false)]
    [TestCase("[{'key':'dedicated'}]", ExpectedResult = false, TestName = "Equal_without_a_value_wants_an_empty_one")]
    [TestCase("[{'key':'dedicated','operator':'Exists','effect':'NoExecute'}]", ExpectedResult = false)]
    [TestCase("[{'key':'dedicated','operator':'exists'}]", ExpectedResult = false)]
    [TestCase("[{'key':'other','operator':'Exists'},{'key':'dedicated','operator':'Exists'}]", ExpectedResult = true)]
    public bool Key_value_and_effect_must_fit(string tolerations) => Tolerations.Tolerates(Read(tolerations), _gpu);

    [TestCase("Lt", "10")]
    [TestCase("Gt", "1")]
    public void Comparing_operators_are_off_in_this_version(string op, string value)
    {
        var tolerations = Read($$"""[{'key':'level','operator':'{{op}}','value':'{{value}}'}]""");
        Assert.That(Tolerations.Tolerates(tolerations, new("level", "5", "NoSchedule")), Is.False);
    }

    [TestCase("[]", ExpectedResult = 0)]
    [TestCase("[{'operator':'Exists','tolerationSeconds':60,'effect':'NoExecute'}]", ExpectedResult = 60)]
    [TestCase("[{'operator':'Exists','tolerationSeconds':-1,'effect':'NoExecute'}]", ExpectedResult = 0)]
    [TestCase("[{'operator':'Exists'}]", ExpectedResult = long.MaxValue)]
    [TestCase("[{'key':'maintenance','operator':'Exists','tolerationSeconds':5},{'operator':'Exists'}]", ExpectedResult = 5)]
    public long The_first_toleration_that_fits_says_how_long(string tolerations) =>
        Tolerations.ToleratedSeconds(Read(tolerations), _evicts);

    [Test]
    public void A_while_is_tolerated_but_not_for_ever()
    {
        var tolerations = Read("[{'operator':'Exists','tolerationSeconds':60}]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Tolerations.Tolerates(tolerations, _evicts), Is.True);
            Assert.That(Tolerations.ToleratesForever(tolerations, _evicts), Is.False);
        }
    }

    private static System.Collections.Immutable.ImmutableArray<TolerationView> Read(string tolerations) =>
        new PodView(Scenario.Pod($$"""{'tolerations':{{tolerations}}}""")).Spec.Tolerations;
}
