using System.Text.Json;
using KubeLabs.Grading;

namespace KubeLabs.Reports;

/// <summary>One JSON document: a report, or for many results an object that lists them.</summary>
internal sealed class JsonFormat(ReportContext context) : ReportWriter, IDisposable
{
    private readonly Utf8JsonWriter _writer = new(context.Output, JsonSettings.Options);

    /// <inheritdoc/>
    public override void Begin()
    {
        if (context.Kind == ResultKinds.Grade) return;
        _writer.WriteStartObject();
        _writer.WriteString("schema", Schema(context.Kind));
        _writer.WriteString("kubelabs", Versions.KubeLabs);
        _writer.WriteString("kubernetes", Versions.Kubernetes);
        _writer.WriteString("at", UtcMoment.Rfc3339(context.At));
        _writer.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public override void Write(GradedSubmission graded)
    {
        JsonGrade.Write(_writer, graded, context.Language);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public override void Write(ValidatedFile file)
    {
        foreach (var document in file.Documents) JsonValidation.Write(_writer, document, context.Language);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public override void Write(ProofReport proof)
    {
        JsonProof.Write(_writer, proof, context.Language);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public override void End()
    {
        if (context.Kind != ResultKinds.Grade)
        {
            _writer.WriteEndArray();
            _writer.WriteEndObject();
        }

        Dispose();
        context.Output.WriteByte((byte)'\n');
        context.Output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static string Schema(ResultKinds kind) => kind switch
    {
        ResultKinds.Class => "kubelabs.dev/class/v1",
        ResultKinds.Proof => "kubelabs.dev/proof/v1",
        _ => "kubelabs.dev/validation/v1",
    };
}
