using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>What a report is written for.</summary>
/// <param name="Output">Where it goes. The writer does not close it.</param>
/// <param name="Kind">What the run reports on.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="At">When the run began.</param>
public sealed record ReportContext(Stream Output, ResultKinds Kind, Language Language, DateTimeOffset At)
{
    /// <summary>The columns of the terminal; null where the output is none: then nothing is wrapped.</summary>
    public int? Width { get; init; }

    /// <summary>Whether colours may be used.</summary>
    public bool HasColor { get; init; }
}
