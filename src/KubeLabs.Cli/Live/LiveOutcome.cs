using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>How the rounds of a live grading ended.</summary>
/// <param name="Report">The last report; null where no round came to one.</param>
/// <param name="Failure">Why the last round came to none; null where it did.</param>
/// <param name="IsStopped">Whether somebody stopped it.</param>
internal sealed record LiveOutcome(GradeReport? Report, LocalizedText? Failure, bool IsStopped);
