namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>
/// What kube-apiserver 1.36 said to some thousand manifests, said again. How many cases may differ is what is reached: it only falls.
/// docs/api-server.md explains every one of them.
/// </summary>
internal sealed class CorpusTests
{
    [Test]
    public void New_objects_get_the_answers_of_the_real_server() =>
        Check("creates", CorpusRun.Creates(), new(Verdict: 0, Fields: 0, Messages: 0, Object: 0));

    [Test]
    public void Objects_applied_over_others_get_the_answers_of_the_real_server() =>
        Check("updates", CorpusRun.Updates(), new(Verdict: 0, Fields: 0, Messages: 0, Object: 0));

    private static void Check(string name, IReadOnlyList<Agreement> all, Differing most)
    {
        CorpusReport.Write(name, all);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(all, item => item.Verdict), Has.Count.LessThanOrEqualTo(most.Verdict), "accepted or refused");
            Assert.That(Ids(all, item => item.Fields), Has.Count.LessThanOrEqualTo(most.Fields), "fields named");
            Assert.That(Ids(all, item => item.Messages), Has.Count.LessThanOrEqualTo(most.Messages), "messages");
            Assert.That(Ids(all, item => item.Object), Has.Count.LessThanOrEqualTo(most.Object), "stored objects");
        }
    }

    private static List<string> Ids(IEnumerable<Agreement> all, Func<Agreement, bool?> agrees) =>
        [.. all.Where(item => agrees(item) == false).Select(item => item.Id)];

    private sealed record Differing(int Verdict, int Fields, int Messages, int Object);
}
