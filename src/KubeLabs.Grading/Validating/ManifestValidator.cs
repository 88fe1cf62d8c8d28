using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Answers for the API server, without an exercise: each file on its own against what exists.</summary>
/// <param name="given">What exists.</param>
/// <param name="everyNamespace">Whether every namespace that a document names exists too.</param>
/// <param name="defaultNamespace">The namespace of objects that name none.</param>
/// <param name="verb">How documents are sent.</param>
public sealed class ManifestValidator(ClusterState given, bool everyNamespace, string defaultNamespace, RequestVerb verb)
{
    private static readonly KubeApiServer _server = KubeApiServer.Default;

    /// <summary>The answers to a file. Its documents are sent in order, each over what those before it left.</summary>
    public ValidatedFile Validate(ManifestFile file)
    {
        var state = given.Overlay();
        var answers = ImmutableArray.CreateBuilder<ValidatedDocument>(file.Documents.Length);
        foreach (var document in file.Documents)
        {
            var verdict = _server.Answer(document, Existing(state, document), defaultNamespace, verb, given.Policies);
            if (verdict is { IsAccepted: true, Object: { } stored }) state = ManifestApplication.Store(state, stored);
            answers.Add(Of(document, verdict));
        }

        return new(file.Source.Name, answers.MoveToImmutable());
    }

    /// <summary>A file, or a folder, that could not be read.</summary>
    public static ValidatedFile Unreadable(Problem problem)
    {
        var shown = ProblemList.OfFile(problem);
        var isAccepted = problem.Severity != Severity.Error;
        return new(shown.File, [new(shown.File, -1, "", "", "", isAccepted, [shown], null)]);
    }

    private ClusterState Existing(ClusterState state, ManifestDocument document)
    {
        if (!everyNamespace) return state;
        var name = document.Root?["metadata"]?["namespace"]?.AsString() is { Length: > 0 } own ? own : defaultNamespace;
        return ManifestApplication.WithNamespace(state, name);
    }

    private static ValidatedDocument Of(ManifestDocument document, Verdict verdict)
    {
        var isRead = document.Index >= 0;
        return new(
            document.Source.Name,
            document.Index,
            document.Root?["apiVersion"]?.AsString() ?? "",
            document.Root?["kind"]?.AsString() ?? "",
            document.Root?["metadata"]?["name"]?.AsString() ?? "",
            isRead && verdict.IsAccepted,
            [.. ProblemList.Of(new AppliedDocument(document, verdict))],
            isRead && verdict.IsAccepted ? verdict.Object : null);
    }
}
