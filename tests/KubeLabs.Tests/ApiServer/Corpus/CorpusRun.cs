using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>Our answers to the cases of the corpus, on all cores.</summary>
internal static class CorpusRun
{
    /// <summary>Every new object.</summary>
    public static IReadOnlyList<Agreement> Creates() => [.. CorpusFiles.Cases.AsParallel().AsOrdered().Select(Create)];

    /// <summary>Every object over another.</summary>
    public static IReadOnlyList<Agreement> Updates() => [.. CorpusFiles.Updates.AsParallel().AsOrdered().Select(Update)];

    /// <summary>One new object.</summary>
    public static Agreement Create(CorpusCase item)
    {
        var (_, answers) = Send(item, CorpusFiles.Environment, RequestVerb.Create);
        return Agreement.Of(item.Id, item.Kind, item.Class, item.Answers, answers);
    }

    /// <summary>One object over another.</summary>
    public static Agreement Update(UpdateCase item)
    {
        var (state, _) = Send(item.Before, CorpusFiles.Environment, RequestVerb.Apply);
        var (_, answers) = Send(item.After, state, RequestVerb.Apply);
        return Agreement.Of(item.Id, item.Kind, item.Class, [item.Answer], answers);
    }

    /// <summary>Sends the documents of a file, each over what those before it left.</summary>
    public static (ClusterState State, ImmutableArray<Verdict> Answers) Send(CorpusCase item, ClusterState state, RequestVerb verb) =>
        Send($"cases/{item.Id}.yaml", item.Bytes.Span, state, verb);

    /// <summary>As above.</summary>
    public static (ClusterState State, ImmutableArray<Verdict> Answers) Send(
        string name, ReadOnlySpan<byte> bytes, ClusterState state, RequestVerb verb)
    {
        var file = ManifestReader.ReadBytes(name, SourceKind.Submission, bytes);
        var answers = ImmutableArray.CreateBuilder<Verdict>(file.Documents.Length);
        state = state.Overlay();
        foreach (var document in file.Documents)
        {
            var verdict = KubeApiServer.Default.Answer(document, state, "default", verb);
            // New objects were recorded with kubectl's --dry-run=server, which keeps nothing for the next document.
            if (verb == RequestVerb.Apply && verdict is { IsAccepted: true, Object: { } stored }) state = Store(state, stored);
            answers.Add(verdict);
        }

        return (state, answers.MoveToImmutable());
    }

    // No controller of Nodes ran where the answers were recorded: a Node stays as it joined.
    private static ClusterState Store(ClusterState state, KubeObject stored) =>
        stored.Kind == "Node" ? state.With(stored) : ManifestApplication.Store(state, stored);
}
