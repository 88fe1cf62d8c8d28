namespace KubeLabs.Tests.ApiServer.Admission.Policies;

/// <summary>ValidatingAdmissionPolicies, as a kube-apiserver v1.36.2 stored or refused them and then applied them, word by word.</summary>
internal sealed class RecordedPolicyTests
{
    // After a second mistake of the grammar, or where ANTLR guesses from further on, it says more or other than is said here.
    private static readonly string[] _recoveries = ["y-12", "y-24", "y-51", "y-79", "y-80", "y-81", "y-83", "y-101", "y-108"];

    public static IEnumerable<TestCaseData> Cases() =>
        RecordedPolicy.All().Where(item => !_recoveries.Contains(item.Id)).Select(item => new TestCaseData(item).SetArgDisplayNames(item.Id));

    [TestCaseSource(nameof(Cases))]
    public void The_server_and_the_model_say_the_same(RecordedPolicy item) => Assert.That(string.Join("\n\n", item.Differences()), Is.Empty);

    [Test]
    public void What_differs_is_told_of_no_more_cases_than_differ() => Assert.That(
        RecordedPolicy.All().Where(item => item.Differences().Any()).Select(item => item.Id), Is.EquivalentTo(_recoveries));
}
