using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Something wrong with the submission as such: its text, or what the API server says to one of its documents.</summary>
/// <param name="Severity">Whether the document is refused.</param>
/// <param name="File">The file.</param>
/// <param name="Document">Which document of the file, counted from 0; -1 for the file as a whole.</param>
/// <param name="Kind">The document's kind; empty where it is not known.</param>
/// <param name="Name">The object's name; empty where it is not known.</param>
/// <param name="Reason">A stable word for programs.</param>
/// <param name="Field">The field as the API server prints it; empty for none.</param>
/// <param name="Message">What is wrong. Messages of the API server are English in every language.</param>
/// <param name="At">Where.</param>
public sealed record SubmissionProblem(
    Severity Severity,
    string File,
    int Document,
    string Kind,
    string Name,
    string Reason,
    string Field,
    LocalizedText Message,
    Place? At);
