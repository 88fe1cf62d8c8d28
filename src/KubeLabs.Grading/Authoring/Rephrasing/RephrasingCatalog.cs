using System.Collections.Immutable;

namespace KubeLabs.Grading;

/// <summary>Every rephrasing. The build fails for a class that is not named here.</summary>
internal static class RephrasingCatalog
{
    /// <summary>The rephrasings in the order of reports.</summary>
    public static ImmutableArray<Rephrasing> All { get; } =
    [
        new KeysReordered(),
        new DefaultsWrittenOut(),
    ];
}
