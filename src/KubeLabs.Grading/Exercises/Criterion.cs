using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>One thing that an answer is judged by.</summary>
/// <param name="Id">Its name in reports, unique in the exercise.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Requires">The criteria that must pass before it is looked at.</param>
/// <param name="Check">The check with its arguments.</param>
/// <param name="Hint">What to look at when it fails, or null.</param>
public sealed record Criterion(
    string Id, LocalizedText Title, int Points, ImmutableArray<string> Requires, BoundCheck Check, LocalizedText? Hint);
