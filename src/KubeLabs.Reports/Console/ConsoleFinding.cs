using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The lines of a finding and of a problem.</summary>
internal static class ConsoleFinding
{
    /// <summary>What is wrong, what was asked for, what is there, and where.</summary>
    public static void Write(ConsolePage page, Finding finding, LocalizedText label, Language language)
    {
        page.Labelled(label.In(language), finding.Message.In(language), label == Labels.Error ? Paint.Yellow : Paint.Red);
        if (finding.Expected is { } expected) page.Labelled(Labels.Expected.In(language), expected.In(language));
        if (finding.Found is { } found) page.Labelled(Labels.Found.In(language), found.In(language));
        if (LivePlace.Of(finding) is { } place) page.Labelled(Labels.At.In(language), place);
        if (finding.At is not { } at) return;
        WritePlace(page, at, language);
        // Where expected and found say it, the line itself would only repeat them.
        if (finding.Expected is null && finding.Found is null) WriteExcerpt(page, at);
    }

    /// <summary>A problem of the submission: its place, its message, its line.</summary>
    public static void Write(ConsolePage page, SubmissionProblem problem, Language language, bool namesObject = true)
    {
        var isError = problem.Severity == Severity.Error;
        page.Labelled((isError ? Labels.Error : Labels.Warning).In(language), Message(problem, language, namesObject), isError ? Paint.Red : Paint.Yellow);
        if (problem.At is not { } at) return;
        WritePlace(page, at, language);
        WriteExcerpt(page, at);
    }

    /// <summary>A file as it is shown.</summary>
    public static string FileName(string file, Language language) => file == "-" ? Labels.StandardInput.In(language) : file;

    private static string Message(SubmissionProblem problem, Language language, bool namesObject)
    {
        var field = problem.Field.Length == 0 ? "" : $"{problem.Field}: ";
        var subject = !namesObject || problem.Kind.Length == 0 ? "" : $"{problem.Kind} {problem.Name}".TrimEnd() + ": ";
        return subject + field + problem.Message.In(language);
    }

    private static void WritePlace(ConsolePage page, Place at, Language language)
    {
        var line = at.Line > 0 ? $":{at.Line}:{at.Column}" : "";
        var path = at.Path.Length > 0 ? $"  {at.Path}" : "";
        page.Labelled(Labels.At.In(language), FileName(at.File, language) + line + path);
    }

    private static void WriteExcerpt(ConsolePage page, Place at)
    {
        if (at.Excerpt is { } line && !string.IsNullOrWhiteSpace(line)) page.Excerpt(at.Line, line, at.Column);
    }
}
