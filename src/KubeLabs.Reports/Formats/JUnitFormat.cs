using System.Globalization;
using System.Xml;
using KubeLabs.Grading;

namespace KubeLabs.Reports;

/// <summary>JUnit XML: a suite for each submission or file, a case for each criterion or document.</summary>
internal sealed class JUnitFormat(ReportContext context) : ReportWriter
{
    private static readonly XmlWriterSettings _settings = new() { Indent = true, CloseOutput = false, Encoding = new System.Text.UTF8Encoding(false) };
    private readonly XmlWriter _writer = XmlWriter.Create(context.Output, _settings);

    /// <inheritdoc/>
    public override void Begin()
    {
        _writer.WriteStartDocument();
        _writer.WriteStartElement("testsuites");
        _writer.WriteAttributeString("name", "kubelabs");
    }

    /// <inheritdoc/>
    public override void Write(GradedSubmission graded) => JUnitGrade.Write(_writer, graded, context.Language);

    /// <inheritdoc/>
    public override void Write(ValidatedFile file) => JUnitValidation.Write(_writer, file, context);

    /// <inheritdoc/>
    public override void Write(ProofReport proof) => JUnitProof.Write(_writer, proof, context);

    /// <inheritdoc/>
    public override void End()
    {
        _writer.WriteEndDocument();
        _writer.Dispose();
        context.Output.WriteByte((byte)'\n');
        context.Output.Flush();
    }

    /// <summary>Seconds as JUnit has them.</summary>
    public static string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
