using System.Text.Json;
using KubeLabs.Grading;

namespace KubeLabs.Reports;

/// <summary>A JSON document on each line: one for each submission, one for each document of a manifest.</summary>
internal sealed class JsonLinesFormat(ReportContext context) : ReportWriter, IDisposable
{
    private readonly Utf8JsonWriter _writer = new(context.Output, JsonSettings.Options);

    /// <inheritdoc/>
    public override void Write(GradedSubmission graded)
    {
        JsonGrade.Write(_writer, graded, context.Language);
        EndLine();
    }

    /// <inheritdoc/>
    public override void Write(ValidatedFile file)
    {
        foreach (var document in file.Documents)
        {
            JsonValidation.Write(_writer, document, context.Language);
            EndLine();
        }
    }

    /// <inheritdoc/>
    public override void Write(ProofReport proof)
    {
        JsonProof.Write(_writer, proof, context.Language);
        EndLine();
    }

    /// <inheritdoc/>
    public override void End()
    {
        Dispose();
        context.Output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void EndLine()
    {
        _writer.Flush();
        context.Output.WriteByte((byte)'\n');
        _writer.Reset();
    }
}
