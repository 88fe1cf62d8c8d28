using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class PodRequestsTests
{
    private const string Half = "{'resources':{'requests':{'cpu':'500m'}}}";
    private const string Two = "{'resources':{'requests':{'cpu':'2'}}}";
    private const string Sidecar = "{'restartPolicy':'Always','resources':{'requests':{'cpu':'1'}}}";

    [TestCase($$"""{'containers':[{{Half}},{{Two}}]}""", ExpectedResult = 2500, TestName = "Containers_add_up")]
    [TestCase($$"""{'containers':[{{Half}}],'initContainers':[{{Two}},{{Half}}]}""",
        ExpectedResult = 2000, TestName = "The_largest_init_container_counts")]
    [TestCase($$"""{'containers':[{{Two}},{{Half}}],'initContainers':[{{Two}}]}""",
        ExpectedResult = 2500, TestName = "Init_containers_run_before_and_not_beside")]
    [TestCase($$"""{'containers':[{{Half}}],'initContainers':[{{Sidecar}}]}""", ExpectedResult = 1500, TestName = "A_sidecar_runs_beside")]
    [TestCase($$"""{'containers':[{{Half}}],'initContainers':[{{Sidecar}},{{Two}}]}""",
        ExpectedResult = 3000, TestName = "A_sidecar_runs_beside_the_init_containers_after_it")]
    [TestCase($$"""{'containers':[{{Half}}],'initContainers':[{{Two}},{{Sidecar}}]}""",
        ExpectedResult = 2000, TestName = "A_sidecar_does_not_run_beside_those_before_it")]
    [TestCase($$"""{'containers':[{{Half}}],'overhead':{'cpu':'250m'} }""", ExpectedResult = 750, TestName = "Overhead_is_added")]
    [TestCase("{'containers':[{'resources':{'limits':{'cpu':'3'}}}]}",
        ExpectedResult = 3000, TestName = "A_limit_without_a_request_is_the_request")]
    [TestCase("{'containers':[{'resources':{'limits':{'cpu':'3'},'requests':{'cpu':'0'}}}]}",
        ExpectedResult = 0, TestName = "A_request_of_zero_stays")]
    [TestCase($$"""{'containers':[{{Two}}],'resources':{'requests':{'cpu':'3'} } }""",
        ExpectedResult = 3000, TestName = "A_request_of_the_whole_Pod_stands_in_for_the_sum")]
    [TestCase($$"""{'containers':[{{Two}}],'resources':{'limits':{'cpu':'3'} } }""",
        ExpectedResult = 2000, TestName = "A_limit_of_the_whole_Pod_does_not_raise_the_sum")]
    [TestCase("{'containers':[{}],'resources':{'limits':{'cpu':'3'}}}",
        ExpectedResult = 3000, TestName = "A_limit_of_the_whole_Pod_is_its_request_where_no_container_asks")]
    [TestCase("{'containers':[{'resources':{'requests':{'cpu':1}}},{'resources':{'requests':{'cpu':0.5}}}]}",
        ExpectedResult = 1500, TestName = "Numbers_are_quantities")]
    [TestCase("{'containers':[{'resources':{'requests':{'cpu':'100u'}}},{'resources':{'requests':{'cpu':'100u'}}}]}",
        ExpectedResult = 1, TestName = "The_sum_is_rounded_up_once")]
    public long Cpu_in_thousandths(string spec) => NodeAmounts.Of(PodRequests.Of(new(Scenario.Pod(spec))))["cpu"];

    [TestCase("{}", ExpectedResult = 2000)]
    [TestCase("{'conditions':[{'type':'PodResizePending','reason':'Infeasible'}]}", ExpectedResult = 1000)]
    public long A_resized_container_holds_the_larger_until_it_is_refused(string further)
    {
        const string Has = "'containerStatuses':[{'name':'c','resources':{'requests':{'cpu':'1'}}}]";
        var status = $"{{{Has}{(further.Length > 2 ? "," : "")}{further[1..]}";
        var pod = Scenario.Pod("{'containers':[{'name':'c','resources':{'requests':{'cpu':'2'}}}]}", status: status);
        return NodeAmounts.Of(PodRequests.Of(new(pod)))["cpu"];
    }
}
