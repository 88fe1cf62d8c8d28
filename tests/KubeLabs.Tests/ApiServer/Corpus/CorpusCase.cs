using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>What a real API server said to one document.</summary>
/// <param name="Object">The object as it would be stored; null for a refusal.</param>
/// <param name="Reason">The reason of a refusal.</param>
/// <param name="Message">The message of a refusal.</param>
/// <param name="Causes">The causes of an invalid object, as <c>reason field: message</c>, in order.</param>
/// <param name="Fields">The fields that a refusal names.</param>
internal sealed record RecordedAnswer(
    Node? Object, string Reason, string Message, ImmutableArray<string> Causes, ImmutableSortedSet<string> Fields)
{
    public bool IsAccepted => Object is not null;
}

/// <summary>A manifest, and what a real API server said to its documents.</summary>
/// <param name="Id">The name of the case.</param>
/// <param name="Kind">The kind of the manifest that it was made from.</param>
/// <param name="Class">How it was made from that, in a word.</param>
/// <param name="Mutation">How exactly.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Stage">How far it came, in the words of the recording.</param>
/// <param name="Answers">The answers in order, one a document.</param>
internal sealed record CorpusCase(
    string Id, string Kind, string Class, string Mutation, ReadOnlyMemory<byte> Bytes, string Stage, ImmutableArray<RecordedAnswer> Answers)
{
    public bool IsAccepted => Stage == "accepted";
}

/// <summary>A manifest that is applied over an object that was applied before it.</summary>
/// <param name="Id">The name of the case.</param>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Class">How the manifest differs from the one before, in a word.</param>
/// <param name="Mutation">How exactly.</param>
/// <param name="Before">The file that was applied first.</param>
/// <param name="After">The file that is applied over it.</param>
/// <param name="Answer">The answer to the second.</param>
internal sealed record UpdateCase(
    string Id, string Kind, string Class, string Mutation, CorpusCase Before, CorpusCase After, RecordedAnswer Answer);
