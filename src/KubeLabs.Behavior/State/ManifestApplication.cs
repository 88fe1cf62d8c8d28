using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Applies documents over a state as <c>kubectl apply</c> would, in order. The pass is repeated while it still changes something, so that
/// an object before its namespace succeeds the second time, as it does for someone who applies again; a warning says so.
/// </summary>
/// <param name="server">The API server.</param>
public sealed class ManifestApplication(KubeApiServer server)
{
    // An order that needs more passes than this does not exist: what is refused three times stays refused.
    private const int MostPasses = 3;

    /// <summary>
    /// Applies all documents. The admission policies are those of the state before: the server reads policies some time after they were
    /// stored, so that those that come with the documents do not count for them.
    /// </summary>
    /// <param name="state">The state before.</param>
    /// <param name="documents">The documents in order.</param>
    /// <param name="defaultNamespace">The namespace of objects that name none.</param>
    public AppliedManifests Apply(ClusterState state, IReadOnlyList<ManifestDocument> documents, string defaultNamespace)
    {
        var verdicts = new Verdict[documents.Count];
        var after = state.Overlay();
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var late = new HashSet<ObjectKey>();
            for (var index = 0; index < documents.Count; index++)
            {
                if (pass > 0 && !IsTriedAgain(verdicts[index], late)) continue;
                var verdict = server.Answer(documents[index], after, defaultNamespace, RequestVerb.Apply, state.Policies);
                var isLate = pass > 0 && verdict.IsAccepted && !verdicts[index].IsAccepted;
                if (verdict is { IsAccepted: true, Object: { } stored }) after = Store(after, stored);
                if (isLate) late.Add(verdict.Object!.Key);
                verdicts[index] = isLate ? Late(verdict) : verdict;
            }

            if (!verdicts.Any(MayChange)) break;
        }

        return Collect(after, documents, verdicts);
    }

    private static bool MayChange(Verdict verdict) => verdict.Stage is VerdictStage.NotFound or VerdictStage.Admission;

    // A document over one that came late stays over it.
    private static bool IsTriedAgain(Verdict verdict, HashSet<ObjectKey> late) =>
        MayChange(verdict) || (verdict is { IsAccepted: true, Object: { } item } && late.Contains(item.Key));

    /// <summary>The state with an object that the server accepted, and with what the controllers do to it at once.</summary>
    public static ClusterState Store(ClusterState state, KubeObject stored) => (stored.Type.Group, stored.Kind) switch
    {
        ("", "Namespace") => NamespaceContents.Add(state.With(stored), stored.Name),
        ("", "Node") => state.With(NodeReadiness.Settle(stored)),
        ("apiextensions.k8s.io", "CustomResourceDefinition") => state.With(EstablishedDefinition.Settle(stored)),
        _ => state.With(stored),
    };

    /// <summary>The state with a namespace of this name, if there was none.</summary>
    public static ClusterState WithNamespace(ClusterState state, string name) =>
        state.Find("", "Namespace", "", name) is null ? Store(state, BuiltInObjects.Namespace(name)) : state;

    private static Verdict Late(Verdict verdict) => verdict with
    {
        Problems = verdict.Problems.Add(new(
            Severity.Warning, "AppliedLate", FieldPath.Root, "accepted only when applied a second time", verdict.Object!.Root.Position)
        {
            Advice = new(
                "Put what it needs before it: the namespace first.",
                "필요한 오브젝트를 먼저 두십시오. 네임스페이스가 가장 먼저 와야 합니다."),
        }),
    };

    // What was refused joins the state at the end with what could be read of it, so that the rest of it can be judged.
    private static AppliedManifests Collect(ClusterState after, IReadOnlyList<ManifestDocument> documents, Verdict[] verdicts)
    {
        var refusals = new Dictionary<ObjectKey, ImmutableArray<RefusedField>>();
        var applied = ImmutableArray.CreateBuilder<AppliedDocument>(documents.Count);
        for (var index = 0; index < documents.Count; index++)
        {
            var verdict = verdicts[index];
            applied.Add(new(documents[index], verdict));
            if (verdict is not { IsAccepted: false, Object: { Name.Length: > 0 } partial }) continue;
            if (verdicts.Skip(index + 1).Any(later => later is { IsAccepted: true, Object: { } item } && item.Key == partial.Key)) continue;
            after = after.With(partial);
            refusals[partial.Key] = RefusedFields(verdict);
        }

        return new(after, applied.MoveToImmutable(), refusals);
    }

    // Of several things that are wrong with one field, the first one is what to mend.
    private static ImmutableArray<RefusedField> RefusedFields(Verdict verdict) =>
    [
        .. verdict.Problems.Concat(verdict.FollowUps)
            .Where(IsRefusal)
            .DistinctBy(problem => problem.Field)
            .Select(problem => new RefusedField(problem.Field, problem.Message, problem.At, problem.Advice)),
    ];

    // An unknown field is merely not there: nothing that exists was refused.
    private static bool IsRefusal(ServerProblem problem) =>
        problem.Severity == Severity.Error && problem.Reason != "UnknownField" && problem.Field.Parent is not null;
}
