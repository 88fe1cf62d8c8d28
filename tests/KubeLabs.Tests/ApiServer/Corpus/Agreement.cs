using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>How far our answers to a case are those of the recording. What does not apply to the case is null.</summary>
/// <param name="Id">The case.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Class">How it was made.</param>
/// <param name="Verdict">Accepted or refused.</param>
/// <param name="Fields">The set of fields that a refusal in validation or strict decoding names.</param>
/// <param name="Messages">The text of every refusal, the causes with their reasons among them.</param>
/// <param name="Object">The stored object.</param>
/// <param name="Difference">Both sides, for a reader; empty where everything agrees.</param>
internal sealed record Agreement(
    string Id, string Kind, string Class, bool Verdict, bool? Fields, bool? Messages, bool? Object, string Difference)
{
    /// <summary>Compares the answers to one case.</summary>
    public static Agreement Of(string id, string kind, string origin, ImmutableArray<RecordedAnswer> recorded, ImmutableArray<Verdict> ours)
    {
        var verdict = recorded.All(answer => answer.IsAccepted) == ours.All(answer => answer.IsAccepted) && !ours.IsEmpty;
        // Behind what is no YAML kubectl reads nothing; here the rest of the file is answered too.
        if (!recorded.IsEmpty && IsSyntaxError(recorded[^1]) && ours.Length > recorded.Length) ours = ours[..recorded.Length];
        var pairs = recorded.Length == ours.Length ? recorded.Zip(ours).ToList() : [];
        var named = recorded.Any(answer => !answer.Fields.IsEmpty)
            ? (bool?)(pairs.Count > 0 && pairs.All(pair => pair.First.Fields.SetEquals(Named(pair.Second))))
            : null;
        var messages = recorded.Any(answer => !answer.IsAccepted)
            ? (bool?)(pairs.Count > 0 && pairs.All(pair => pair.First.IsAccepted || SameText(pair.First, pair.Second)))
            : null;
        var stored = recorded.All(answer => answer.IsAccepted)
            ? (bool?)(pairs.Count > 0 && pairs.All(pair => SameObject(pair.First, pair.Second)))
            : null;
        var agrees = verdict && named != false && messages != false && stored != false;
        return new(id, kind, origin, verdict, named, messages, stored, agrees ? "" : DifferenceText.Of(recorded, ours));
    }

    /// <summary>The fields that one of our refusals in validation or strict decoding names.</summary>
    public static IEnumerable<string> Named(Verdict verdict) => verdict.Stage is VerdictStage.Validation or VerdictStage.StrictDecoding
        ? verdict.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Field.ToString())
        : [];

    /// <summary>Our causes in the form of the recording.</summary>
    public static IEnumerable<string> Causes(Verdict verdict) => verdict.Stage == VerdictStage.Validation
        ? verdict.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => $"{problem.Reason} {problem.Field}: {problem.Message}")
        : [];

    private static bool SameText(RecordedAnswer recorded, Verdict ours) =>
        IsSyntaxError(recorded)
        || (FirstLine(recorded.Message) == FirstLine(ours.Message)
            && recorded.Reason == ours.Reason
            && recorded.Causes.Select(FirstLine).SequenceEqual(Causes(ours).Select(FirstLine)));

    // What is no YAML is explained in our own words, with a place.
    private static bool IsSyntaxError(RecordedAnswer recorded) => recorded.Message.StartsWith("error parsing ", StringComparison.Ordinal);

    // Below the first line the server shows a difference of Go structures where a Pod may not change.
    private static string FirstLine(string text) => text.Split('\n')[0];

    private static bool SameObject(RecordedAnswer recorded, Verdict ours) =>
        ours is { IsAccepted: true, Object: { } stored } && ComparedForm.Of(recorded.Object!).ValueEquals(ComparedForm.Of(stored.Root));
}
