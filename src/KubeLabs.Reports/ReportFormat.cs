using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>An output format.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Kinds">What it can report on.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Open">Makes a writer for one run.</param>
public sealed record ReportFormat(string Name, ResultKinds Kinds, LocalizedText Summary, Func<ReportContext, ReportWriter> Open);
