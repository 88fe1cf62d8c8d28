using System.Collections.Immutable;

namespace KubeLabs.Grading;

/// <summary>Every rephrasing. The build fails for a class that is not named here.</summary>
internal static class RephrasingCatalog
{
    /// <summary>The rephrasings in the order of reports.</summary>
    public static ImmutableArray<Rephrasing> All { get; } =
    [
        new OneYamlFile(),
        new FilePerDocument(),
        new DocumentsReversed(),
        new YamlList(),
        new JsonForm(),
        new JsonList(),
        new FlowStyle(),
        new QuotedTexts(),
        new CommentedLines(),
        new WindowsLines(),
        new KeysReordered(),
        new DefaultsWrittenOut(),
        new ExportedFields(),
        new NamespaceWritten(),
        new NamespaceOmitted(),
        new QuantitiesInBaseUnits(),
        new QuantitiesInSmallUnits(),
        new ModesInOctal(),
        new ImagesInFull(),
        new MatchExpressions(),
        new MatchLabels(),
        new ListsReordered(),
        new SecretEncoded(),
        new SecretPlain(),
        new TargetPortsByName(),
        new TargetPortsByNumber(),
        new BackendPorts(),
        new ProbePorts(),
    ];
}
