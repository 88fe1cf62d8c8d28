using System.Globalization;
using System.Text;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>The model against what Kubernetes did: one table, and a floor that only rises.</summary>
internal sealed class AgreementTests
{
    private const double Floor = 1.0;

    [TestCaseSource(typeof(Oracle), nameof(Oracle.All))]
    public void The_model_answers_as_Kubernetes_did(object oracle)
    {
        var (agreed, all) = (0, 0);
        foreach (var answer in ((Oracle)oracle).Answers())
        {
            all++;
            if (answer.Agrees) agreed++;
            else TestContext.Out.WriteLine($"{answer.Scenario}\n  recorded: {answer.Recorded}\n  modelled: {answer.Modelled}");
        }

        Assert.That(all, Is.GreaterThan(0));
        Assert.That((double)agreed / all, Is.GreaterThanOrEqualTo(Floor));
    }

    [Test]
    public void The_table_of_all_of_them()
    {
        var table = new StringBuilder("| behaviour | recorded from | scenarios | answers | agreement |\n|---|---|---|---|---|\n");
        foreach (var oracle in Oracle.All)
        {
            var answers = oracle.Answers().ToList();
            var agreed = answers.Count(answer => answer.Agrees);
            var scenarios = answers.Select(answer => answer.Scenario.Split(' ')[0]).Distinct().Count();
            table.AppendLine(CultureInfo.InvariantCulture,
                $"| {oracle.Name} | {oracle.Source} | {scenarios} | {answers.Count} | {agreed} ({100.0 * agreed / answers.Count:0.##} %) |");
        }

        TestContext.Out.Write(table);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "behavior.md"));
        Assert.That(page, Does.Contain(table.ToString()), "docs/behavior.md has another table");
    }
}
