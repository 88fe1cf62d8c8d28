using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Looks closely at the files of an exercise.</summary>
internal static class ExerciseLinter
{
    /// <summary>A case for each rule that finds nothing, and one for each thing that a rule finds.</summary>
    public static ImmutableArray<ProofCase> Lint(AuthoredExercise authored, IFileSystem files)
    {
        var subject = LintSubject.Of(authored, files);
        return [.. authored.LoadProblems(), .. LintCatalog.All.SelectMany(rule => Cases(rule, subject))];
    }

    private static ImmutableArray<ProofCase> Cases(LintRule rule, LintSubject subject)
    {
        ImmutableArray<ProofCase> found = [.. rule.Find(subject)];
        return found.IsEmpty ? [ProofCase.Passed(rule.Name)] : found;
    }
}
