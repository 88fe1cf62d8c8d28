using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The API server accepts every document of the submission, and there is one.</summary>
internal sealed class AcceptedCheck : Check
{
    /// <inheritdoc/>
    public override string Name => "accepted";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "the API server accepts every document of the submission, and there is at least one",
        "API 서버가 제출물의 모든 문서를 받아들이고, 문서가 하나 이상 있다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var documents = context.Applied.Documents;
        if (documents.IsEmpty)
        {
            return CheckResult.Failed(new Finding(new LocalizedText(
                "the submission holds no document", "제출물에 문서가 없습니다")));
        }

        return CheckResult.Of([.. documents.Where(document => !document.Verdict.IsAccepted).SelectMany(Explain)]);
    }

    private static IEnumerable<Finding> Explain(AppliedDocument document)
    {
        var verdict = document.Verdict;
        var errors = verdict.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        if (errors.Count == 0) return [Explain(document, FieldPath.Root, verdict.Message, null, document.Document.Root?.Position ?? default)];
        return errors.Select(problem => Explain(document, problem.Field, problem.Message, problem.Advice, problem.At));
    }

    private static Finding Explain(AppliedDocument document, FieldPath field, string message, LocalizedText? advice, Position at)
    {
        var path = field.ToString();
        var said = path.Length == 0 ? message : $"{path}: {message}";
        return new Finding(advice is { } text ? new($"{said}. {text.En}", $"{said}. {text.Ko}") : LocalizedText.Same(said))
        {
            At = Place.Of(at, path),
            Object = document.Verdict.Object is { } item ? ObjectReference.To(item) : null,
        };
    }
}
