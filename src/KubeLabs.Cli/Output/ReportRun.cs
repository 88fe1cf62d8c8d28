using KubeLabs.Grading;
using KubeLabs.Manifests;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>All reports of one run: each result goes to every one of them.</summary>
internal sealed class ReportRun : IDisposable
{
    private readonly List<(ReportWriter Writer, IPendingFile? File)> _reports = [];

    /// <summary>Opens the reports; false after it was said what is wrong. A file is tried now and not after the work is done.</summary>
    public bool Open(IReadOnlyList<OutputTarget> targets, ResultKinds kind, CommandContext context)
    {
        foreach (var target in targets)
        {
            if (Misplaced(target.File, context) is { } wrong)
            {
                context.Fail(ExitStatus.Usage, wrong.En, wrong.Ko);
                return false;
            }

            try
            {
                Add(target, kind, context);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                context.Fail(
                    ExitStatus.Usage,
                    $"{target.File} cannot be written: {exception.Message}",
                    $"{target.File} 파일을 쓸 수 없습니다: {exception.Message}");
                return false;
            }
        }

        foreach (var (writer, _) in _reports) writer.Begin();
        return true;
    }

    /// <summary>A graded submission.</summary>
    public void Write(GradedSubmission graded)
    {
        foreach (var (writer, _) in _reports) writer.Write(graded);
    }

    /// <summary>The answers to a file.</summary>
    public void Write(ValidatedFile file)
    {
        foreach (var (writer, _) in _reports) writer.Write(file);
    }

    /// <summary>What a tool for authors says of an exercise.</summary>
    public void Write(ProofReport proof)
    {
        foreach (var (writer, _) in _reports) writer.Write(proof);
    }

    /// <summary>Ends the reports and puts their files in place.</summary>
    public void End()
    {
        foreach (var (writer, file) in _reports)
        {
            writer.End();
            file?.Commit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, file) in _reports) file?.Dispose();
    }

    private static LocalizedText? Misplaced(string? path, CommandContext context)
    {
        if (path is null) return null;
        if (context.Files.KindOf(path) == FileKind.Folder) return new($"-o: {path} is a folder", $"-o: {path} 경로는 파일이 아니라 폴더입니다");
        return Path.GetDirectoryName(path) is { Length: > 0 } above && context.Files.KindOf(above) != FileKind.Folder
            ? new($"-o: there is no folder {above}", $"-o: {above} 폴더가 없습니다")
            : null;
    }

    private void Add(OutputTarget target, ResultKinds kind, CommandContext context)
    {
        var file = target.File is { } path ? context.Store.Begin(path) : null;
        var report = new ReportContext(file?.Stream ?? context.Output, kind, context.Language, context.Clock.GetUtcNow())
        {
            Width = file is null ? context.WrapWidth : null,
            HasColor = file is null && context.HasColor,
        };
        _reports.Add((target.Format.Open(report), file));
    }
}
