namespace KubeLabs.Grading;

/// <summary>A check with the arguments that a criterion gives it.</summary>
/// <param name="Check">The check.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record BoundCheck(Check Check, Arguments Arguments)
{
    /// <summary>Judges a submission.</summary>
    public CheckResult Evaluate(CheckContext context) => Check.Evaluate(context, Arguments);
}
