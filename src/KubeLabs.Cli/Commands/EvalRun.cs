using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Cel;
using KubeLabs.Manifests;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Evaluates an expression over files.</summary>
internal static class EvalRun
{
    public static int Run(string expression, ImmutableArray<string> paths, CommandContext context)
    {
        if (!paths.IsEmpty && !InputPaths.Check(paths, context)) return ExitStatus.Usage;
        var environment = CelEnvironment.Kubernetes.With("object", CelType.Dyn).With("objects", CelType.ListOf(CelType.Dyn));
        var compilation = environment.Compile(expression);
        if (compilation.Program is not { } program) return Show(context, compilation.ToString(), ExitStatus.Usage);
        if (Documents(paths, context) is not { } documents) return ExitStatus.NotPassed;
        var result = program.Evaluate(new CelActivation(Variables(documents)));
        if (result.Issue is { } issue) return Show(context, issue.ToString(), ExitStatus.NotPassed);
        Write(context.Output, result.Value);
        return result.Value is CelBool { Value: false } ? ExitStatus.NotPassed : ExitStatus.Done;
    }

    private static KeyValuePair<string, CelValue>[] Variables(ImmutableArray<CelValue> documents)
    {
        var all = KeyValuePair.Create("objects", (CelValue)CelList.Of(documents));
        return documents.IsEmpty ? [all] : [KeyValuePair.Create("object", documents[0]), all];
    }

    // What the API server refuses is taken as it is written.
    private static ImmutableArray<CelValue>? Documents(ImmutableArray<string> paths, CommandContext context)
    {
        if (paths.IsEmpty) return [];
        var read = SubmissionReader.Read(paths, context.Files, paths.Contains("-") ? context.Input() : Stream.Null, SourceKind.Submission);
        var wrong = read.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        foreach (var problem in wrong) context.Fail(ExitStatus.NotPassed, problem.Message.En, problem.Message.Ko);
        if (wrong.Count > 0) return null;
        var applied = new ManifestApplication(KubeApiServer.Default).Apply(BuiltInCluster.State, [.. read.Documents], "default");
        return [.. applied.Documents.Select(document => document.Verdict.Object?.Root ?? document.Document.Root).OfType<Node>()
            .Select(root => NodeValue.Of(root))];
    }

    private static int Show(CommandContext context, string text, int status)
    {
        foreach (var line in text.Split('\n')) context.Error.WriteLine(TerminalText.Escape(line));
        return status;
    }

    private static void Write(Stream output, CelValue value)
    {
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            CelJson.Write(writer, value);
        output.Write("\n"u8);
    }
}
