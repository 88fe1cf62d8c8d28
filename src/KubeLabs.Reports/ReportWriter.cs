using KubeLabs.Grading;

namespace KubeLabs.Reports;

/// <summary>
/// Writes the results of one run in one format, each as it comes: the same calls serve one submission or a hundred thousand.
/// It is called with the kinds of result that its format supports.
/// </summary>
public abstract class ReportWriter
{
    /// <summary>Before the first result.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>A graded submission.</summary>
    public virtual void Write(GradedSubmission graded) => throw new NotSupportedException();

    /// <summary>The API server's answers to a file.</summary>
    public virtual void Write(ValidatedFile file) => throw new NotSupportedException();

    /// <summary>What a tool for authors says of an exercise.</summary>
    public virtual void Write(ProofReport proof) => throw new NotSupportedException();

    /// <summary>After the last result. What was written is in the stream then.</summary>
    public abstract void End();
}
