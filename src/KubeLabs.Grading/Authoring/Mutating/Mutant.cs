using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A solution with one change.</summary>
/// <param name="Solution">The solution.</param>
/// <param name="Object">The object in which the change is, as the solution has it.</param>
/// <param name="Edit">The change.</param>
/// <param name="Submission">The solution with it.</param>
internal sealed record Mutant(AuthoredAnswer Solution, ObjectName Object, Edit Edit, Submission Submission);
