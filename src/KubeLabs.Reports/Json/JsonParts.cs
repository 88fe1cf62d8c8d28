using System.Text.Json;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The parts of a JSON report that grades and validations share. What is absent is left out.</summary>
internal static class JsonParts
{
    /// <summary>A text, unless it is empty.</summary>
    public static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) writer.WriteString(name, value);
    }

    /// <summary>A text in the reader's language, unless it is absent.</summary>
    public static void Text(Utf8JsonWriter writer, string name, LocalizedText? value, Language language) =>
        Text(writer, name, value?.In(language));

    /// <summary>A place, unless it is absent.</summary>
    public static void Place(Utf8JsonWriter writer, Place? at)
    {
        if (at is null) return;
        writer.WriteStartObject("at");
        writer.WriteString("file", at.File);
        if (at.Line > 0)
        {
            writer.WriteNumber("line", at.Line);
            writer.WriteNumber("column", at.Column);
        }

        Text(writer, "path", at.Path);
        writer.WriteEndObject();
    }

    /// <summary>The object that a finding speaks of, unless it is absent.</summary>
    public static void Object(Utf8JsonWriter writer, ObjectReference? item)
    {
        if (item is null) return;
        writer.WriteStartObject("object");
        writer.WriteString("apiVersion", item.ApiVersion);
        writer.WriteString("kind", item.Kind);
        Text(writer, "namespace", item.Namespace);
        writer.WriteString("name", item.Name);
        writer.WriteEndObject();
    }

    /// <summary>What a problem says, behind what tells its document.</summary>
    public static void ProblemBody(Utf8JsonWriter writer, SubmissionProblem problem, Language language)
    {
        writer.WriteString("reason", problem.Reason);
        Text(writer, "field", problem.Field);
        writer.WriteString("message", problem.Message.In(language));
        Place(writer, problem.At);
    }

    /// <summary>The word of a severity.</summary>
    public static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
