using System.Text.Json;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The API server's answer to a document as JSON.</summary>
internal static class JsonValidation
{
    public static void Write(Utf8JsonWriter writer, ValidatedDocument document, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("file", document.File);
        writer.WriteNumber("document", document.Document);
        JsonParts.Text(writer, "apiVersion", document.ApiVersion);
        JsonParts.Text(writer, "kind", document.Kind);
        JsonParts.Text(writer, "name", document.Name);
        writer.WriteBoolean("accepted", document.IsAccepted);
        writer.WriteStartArray("problems");
        foreach (var problem in document.Problems) Write(writer, problem, language);
        writer.WriteEndArray();
        if (document.Object is { } stored)
        {
            writer.WritePropertyName("object");
            NodeJson.Write(writer, stored.Root);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SubmissionProblem problem, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("severity", JsonParts.Word(problem.Severity));
        JsonParts.ProblemBody(writer, problem, language);
        writer.WriteEndObject();
    }
}
