namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>
/// What kube-apiserver 1.36 said to some thousand manifests, said again. The bounds are what is reached: they only rise.
/// </summary>
internal sealed class CorpusTests
{
    [Test]
    public void New_objects_get_the_answers_of_the_real_server() =>
        Check("creates", CorpusRun.Creates(), new(Verdict: 0.999, Fields: 0.998, Messages: 0.993, Object: 0.999));

    [Test]
    public void Objects_applied_over_others_get_the_answers_of_the_real_server() =>
        Check("updates", CorpusRun.Updates(), new(Verdict: 1, Fields: 1, Messages: 1, Object: 1));

    private static void Check(string name, IReadOnlyList<Agreement> all, Bounds bounds)
    {
        CorpusReport.Write(name, all);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Average(item => item.Verdict ? 1.0 : 0), Is.GreaterThanOrEqualTo(bounds.Verdict), "accepted or refused");
            Assert.That(AgreementTable.Share(all.Select(item => item.Fields)), Is.GreaterThanOrEqualTo(bounds.Fields), "fields named");
            Assert.That(AgreementTable.Share(all.Select(item => item.Messages)), Is.GreaterThanOrEqualTo(bounds.Messages), "messages");
            Assert.That(AgreementTable.Share(all.Select(item => item.Object)), Is.GreaterThanOrEqualTo(bounds.Object), "stored objects");
        }
    }

    private sealed record Bounds(double Verdict, double Fields, double Messages, double Object);
}
