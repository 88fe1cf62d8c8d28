using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What the API server would say to one document.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Document">Which document of the file, counted from 0; -1 for the file as a whole.</param>
/// <param name="ApiVersion">The document's version; empty where it is not known.</param>
/// <param name="Kind">The document's kind; empty where it is not known.</param>
/// <param name="Name">The object's name; empty where it is not known.</param>
/// <param name="IsAccepted">Whether it is accepted.</param>
/// <param name="Problems">What is wrong, and the warnings.</param>
/// <param name="Object">The object as the server would store it; null for a refusal.</param>
public sealed record ValidatedDocument(
    string File,
    int Document,
    string ApiVersion,
    string Kind,
    string Name,
    bool IsAccepted,
    ImmutableArray<SubmissionProblem> Problems,
    KubeObject? Object);
