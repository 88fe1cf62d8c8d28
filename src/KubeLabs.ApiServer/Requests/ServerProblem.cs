using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>One thing that the API server says about a document, with its place.</summary>
/// <param name="Severity">A warning, or a reason of the refusal.</param>
/// <param name="Reason">The reason in a word: <c>FieldValueInvalid</c>, <c>UnknownField</c>, <c>TypeMismatch</c>.</param>
/// <param name="Field">The field; the empty path for the document as a whole.</param>
/// <param name="Message">The server's message, in English as on a cluster.</param>
/// <param name="At">The place of the field, or of the nearest thing that is written.</param>
public sealed record ServerProblem(Severity Severity, string Reason, FieldPath Field, string Message, Position At)
{
    /// <summary>What to do, for a learner; null where the message says it.</summary>
    public LocalizedText? Advice { get; init; }

    /// <summary>A message with the advice behind it, as one text.</summary>
    public static LocalizedText Explain(string message, LocalizedText? advice)
    {
        if (advice is not { } text) return LocalizedText.Same(message);
        var sentence = message.TrimEnd();
        // A message that ends in a list of lines is no sentence.
        if (message.EndsWith('\n')) return new($"{sentence}\n{text.En}", $"{sentence}\n{text.Ko}");
        if (!sentence.EndsWith('.')) sentence += ".";
        return new($"{sentence} {text.En}", $"{sentence} {text.Ko}");
    }
}
