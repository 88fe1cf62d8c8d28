using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The console report on the API server's answers.</summary>
internal sealed class ConsoleValidation(ConsolePage page, Language language)
{
    private int _accepted;
    private int _refused;

    public void Write(ValidatedFile file)
    {
        foreach (var document in file.Documents)
        {
            if (document.IsAccepted) _accepted++;
            else _refused++;
            Write(document);
        }
    }

    public void WriteEnd(DateTimeOffset at)
    {
        page.Gap();
        page.Line(Labels.Files(_accepted, _refused).In(language), _refused == 0 ? Paint.Green : Paint.Red);
        page.Line(ConsoleFooter.Of(at, ""), Paint.Dim);
    }

    private void Write(ValidatedDocument document)
    {
        var (mark, paint) = document.IsAccepted ? ("✓", Paint.Green) : ("✗", Paint.Red);
        var verdict = (document.IsAccepted ? Labels.Accepted : Labels.Refused).In(language);
        var number = document.Document > 0 ? $"#{document.Document + 1}" : "";
        page.TextColumn = 18;
        page.Marked(mark, paint, ConsoleFinding.FileName(document.File, language) + number, verdict, $"{document.Kind} {document.Name}".Trim());
        foreach (var problem in document.Problems) ConsoleFinding.Write(page, problem, language, namesObject: false);
    }
}
