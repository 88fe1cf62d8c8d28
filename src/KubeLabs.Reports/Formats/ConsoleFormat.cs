using KubeLabs.Grading;

namespace KubeLabs.Reports;

/// <summary>The report for a person at a terminal.</summary>
internal sealed class ConsoleFormat : ReportWriter
{
    private readonly ReportContext _context;
    private readonly ConsolePage _page;
    private readonly ConsoleGrade _grade;
    private readonly ConsoleValidation _validation;
    private readonly ConsoleProof _proof;
    private bool _isFirst = true;

    public ConsoleFormat(ReportContext context)
    {
        _context = context;
        _page = new(context);
        _grade = new(_page, context.Language);
        _validation = new(_page, context.Language);
        _proof = new(_page, context.Language);
    }

    /// <inheritdoc/>
    public override void Write(GradedSubmission graded)
    {
        if (!_isFirst) _page.Gap();
        _isFirst = false;
        _grade.Write(graded);
        _page.Flush();
    }

    /// <inheritdoc/>
    public override void Write(ValidatedFile file)
    {
        _validation.Write(file);
        _page.Flush();
    }

    /// <inheritdoc/>
    public override void Write(ProofReport proof)
    {
        _proof.Write(proof);
        _page.Flush();
    }

    /// <inheritdoc/>
    public override void End()
    {
        if (_context.Kind == ResultKinds.Proof) _proof.WriteEnd(_context.At);
        if (_context.Kind == ResultKinds.Validation) _validation.WriteEnd(_context.At);
        _page.Flush();
    }
}
