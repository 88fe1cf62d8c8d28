using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Validates files, each on its own against what is given.</summary>
internal static class ValidateRun
{
    public static int Run(ValidateArguments arguments, CommandContext context)
    {
        var (targets, wrong) = OutputTargets.Parse(arguments.Output, ResultKinds.Validation, arguments.IsQuiet);
        if (wrong is { } text) return context.Fail(ExitStatus.Usage, text.En, text.Ko);
        var all = arguments.Paths.AddRange(arguments.Given ?? []);
        if (!InputPaths.Check(arguments.Paths, context) || !InputPaths.Check(all, context)) return ExitStatus.Usage;
        if (GivenState(arguments, context) is not { } given) return ExitStatus.Usage;

        using var reports = new ReportRun();
        if (!reports.Open(targets, ResultKinds.Validation, context)) return ExitStatus.Usage;
        var validator = new ManifestValidator(given, arguments.Given is null, arguments.Namespace, arguments.Verb);
        var status = Validate(validator, arguments, reports, context);
        reports.End();
        return status;
    }

    private static int Validate(ManifestValidator validator, ValidateArguments arguments, ReportRun reports, CommandContext context)
    {
        var (seen, refused) = (0, 0);
        void Take(ValidatedFile file)
        {
            if (file.Documents.IsEmpty) return;
            seen++;
            if (!file.IsAccepted) refused++;
            reports.Write(file);
        }

        var problems = SubmissionReader.ReadEach(arguments.Paths, context.Files, context.Input, validator.Validate, Take);
        foreach (var problem in problems) Take(ManifestValidator.Unreadable(problem));
        return seen > 0 && refused == 0 ? ExitStatus.Done : ExitStatus.NotPassed;
    }

    // What is given has to be right, as it stands for a cluster that accepted it.
    private static ClusterState? GivenState(ValidateArguments arguments, CommandContext context)
    {
        if (arguments.Given is not { } paths) return BuiltInCluster.State;
        var read = SubmissionReader.Read(paths, context.Files, paths.Contains("-") ? context.Input() : Stream.Null, SourceKind.Given);
        var applied = new ManifestApplication(KubeApiServer.Default).Apply(BuiltInCluster.State, [.. read.Documents], arguments.Namespace);
        var wrong = read.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Message)
            .Concat(applied.Documents.Where(document => !document.Verdict.IsAccepted).Select(Refusal))
            .ToList();
        if (wrong.Count == 0) return applied.State;
        context.Fail(ExitStatus.Usage, "what --given names is not accepted itself", "--given 오브젝트 자체가 거부되었습니다");
        foreach (var text in wrong.Take(20)) context.Advise(text.En, text.Ko);
        return null;
    }

    private static LocalizedText Refusal(AppliedDocument document) =>
        LocalizedText.Same($"{document.Document.Source.Name}: {document.Verdict.Message}");
}
