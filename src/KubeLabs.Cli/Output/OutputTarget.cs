using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>One <c>-o FORMAT[=FILE]</c>.</summary>
/// <param name="Format">The format.</param>
/// <param name="File">The file; null for standard output.</param>
internal sealed record OutputTarget(ReportFormat Format, string? File);
