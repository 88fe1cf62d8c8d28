using System.Text.Json;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>What a tool for authors says of an exercise as JSON.</summary>
internal static class JsonProof
{
    public static void Write(Utf8JsonWriter writer, ProofReport report, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("tool", Word(report.Tool));
        writer.WriteString("exercise", report.ExerciseId);
        writer.WriteBoolean("passed", report.IsPassed);
        if (report.Score is { } score) Write(writer, score);
        writer.WriteStartArray("cases");
        foreach (var item in report.Cases) Write(writer, item, language);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The word of a tool.</summary>
    public static string Word(ProofTool tool) => tool switch
    {
        ProofTool.Lint => "lint",
        ProofTool.Test => "test",
        _ => "mutate",
    };

    /// <summary>The word of an outcome.</summary>
    public static string Word(ProofOutcome outcome) => outcome switch
    {
        ProofOutcome.Passed => "passed",
        ProofOutcome.Warning => "warning",
        ProofOutcome.Failed => "failed",
        _ => "error",
    };

    private static void Write(Utf8JsonWriter writer, MutationScore score)
    {
        writer.WriteStartObject("mutants");
        writer.WriteNumber("made", score.Made);
        writer.WriteNumber("refused", score.Refused);
        writer.WriteNumber("same", score.Same);
        writer.WriteNumber("duplicates", score.Duplicates);
        writer.WriteNumber("killed", score.Killed);
        writer.WriteNumber("free", score.Free);
        writer.WriteNumber("survived", score.Survived);
        writer.WriteNumber("percent", Math.Round(score.Percent, 2));
        writer.WriteNumber("minimum", score.Minimum);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProofCase item, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("name", item.Name);
        writer.WriteString("outcome", Word(item.Outcome));
        if (item.Outcome != ProofOutcome.Passed) writer.WriteString("message", item.Message.In(language));
        JsonParts.Place(writer, item.At);
        if (!item.Details.IsEmpty)
        {
            writer.WriteStartArray("details");
            foreach (var detail in item.Details) writer.WriteStringValue(detail.In(language));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
