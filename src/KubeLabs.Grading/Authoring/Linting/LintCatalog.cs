using System.Collections.Immutable;

namespace KubeLabs.Grading;

/// <summary>Every rule of the lint. The build fails for a class that is not named here.</summary>
internal static class LintCatalog
{
    /// <summary>The rules in the order of reports.</summary>
    public static ImmutableArray<LintRule> All { get; } =
    [
        new NameRule(),
        new TaskRule(),
        new LanguageRule(),
        new NotesRule(),
        new MandatoryRule(),
        new DemandedNameRule(),
        new DemandedValueRule(),
        new PatternValueRule(),
        new MayChangeRule(),
        new FreeRule(),
        new SolutionRule(),
        new MistakeRule(),
    ];
}
