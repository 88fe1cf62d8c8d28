using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What a check found.</summary>
/// <param name="Status">Passed, failed or error.</param>
/// <param name="Findings">Everything that is wrong; none where it passed.</param>
public sealed record CheckResult(CriterionStatus Status, ImmutableArray<Finding> Findings)
{
    /// <summary>It holds.</summary>
    public static CheckResult Passed { get; } = new(CriterionStatus.Passed, []);

    /// <summary>It has no meaning in this mode.</summary>
    public static CheckResult NotApplicable { get; } = new(CriterionStatus.NotApplicable, []);

    /// <summary>It does not hold, for these reasons.</summary>
    public static CheckResult Failed(params ImmutableArray<Finding> findings) => new(CriterionStatus.Failed, findings);

    /// <summary>Passed where nothing was found, else failed.</summary>
    public static CheckResult Of(ImmutableArray<Finding> findings) => findings.IsEmpty ? Passed : Failed(findings);

    /// <summary>Nobody can tell, with the cause.</summary>
    public static CheckResult Error(LocalizedText cause) => new(CriterionStatus.Error, [new(cause)]);
}
