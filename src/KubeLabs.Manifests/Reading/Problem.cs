namespace KubeLabs.Manifests;

/// <summary>Something wrong with a text, with its place. Problems are collected, all at once.</summary>
/// <param name="Severity">Whether it refuses the document.</param>
/// <param name="Reason">A stable word for programs, such as <c>YamlSyntax</c> or <c>DuplicateKey</c>.</param>
/// <param name="Message">What is wrong, in both languages, with the values in full.</param>
/// <param name="At">Where.</param>
public sealed record Problem(Severity Severity, string Reason, LocalizedText Message, Position At);
