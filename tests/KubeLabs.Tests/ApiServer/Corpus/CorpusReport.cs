namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>
/// What a run over the corpus says: the tables, and where <c>KUBELABS_CORPUS_DIFF</c> names a file every disagreement with both sides
/// (of one kind only where <c>KUBELABS_CORPUS_KIND</c> names one).
/// </summary>
internal static class CorpusReport
{
    public static void Write(string name, IReadOnlyCollection<Agreement> all)
    {
        TestContext.Out.WriteLine(AgreementTable.By($"{name} by kind", item => item.Kind, all));
        TestContext.Out.WriteLine(AgreementTable.By($"{name} by class", item => item.Class, all));
        if (Environment.GetEnvironmentVariable("KUBELABS_CORPUS_DIFF") is not { Length: > 0 } path) return;
        var kind = Environment.GetEnvironmentVariable("KUBELABS_CORPUS_KIND");
        var differing = all.Where(item => item.Difference.Length > 0 && (string.IsNullOrEmpty(kind) || item.Kind == kind));
        File.WriteAllLines($"{path}.{name}", differing.Select(item => $"{item.Id}{Missed(item)}\n{item.Difference}"));
    }

    private static string Missed(Agreement item) =>
        (item.Verdict ? "" : " VERDICT") + (item.Fields == false ? " FIELDS" : "") + (item.Messages == false ? " MESSAGES" : "") + (item.Object == false ? " OBJECT" : "");
}
