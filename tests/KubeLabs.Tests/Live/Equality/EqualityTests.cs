using KubeLabs.Tests.Grading;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Equality;

/// <summary>
/// Grading YAML and grading the API server after set-up and <c>kubectl apply</c> of the same file say the same, criterion by criterion.
/// </summary>
internal sealed class EqualityTests
{
    private static IEnumerable<string> Exercises() => Shipped.Library.All().Select(folder => folder.Id);

    [TestCaseSource(nameof(Exercises))]
    public async Task An_API_server_gets_the_verdict_of_the_YAML(string id)
    {
        using var lab = new EqualityLab(EnvTest.Server(), Shipped.Exercise(id));
        var differences = new List<string>();
        await lab.SetUpAsync();
        await lab.AddWhatClustersHaveAsync();
        foreach (var answer in EqualityAnswers.Of(id))
        {
            var (isApplied, output) = lab.Apply(answer.Path);
            if (!isApplied) differences.Add($"{answer.Name}: kubectl: {output}");
            else differences.AddRange(VerdictComparison.Of(answer.Name, answer.Report, await lab.GradeAsync(), answer.Apart));
            await lab.WipeAsync(answer.Applied);
            await lab.SetUpAsync();
        }

        await lab.ResetAsync();
        Assert.That(differences, Is.Empty, string.Join('\n', differences));
    }
}
