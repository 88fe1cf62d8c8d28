using System.Collections.Immutable;

namespace KubeLabs.Reports;

/// <summary>The output formats, a line each.</summary>
public static class FormatCatalog
{
    private const ResultKinds Everything = ResultKinds.Grade | ResultKinds.Class | ResultKinds.Validation | ResultKinds.Proof;

    /// <summary>All formats, in the order of the help.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("console", Everything, new("for reading", "읽기 위한 형식"), context => new ConsoleFormat(context)),
        new("json", Everything, new("one JSON document", "JSON 문서 하나"), context => new JsonFormat(context)),
        new("jsonl", Everything, new("a JSON document on each line", "한 줄에 JSON 문서 하나씩"), context => new JsonLinesFormat(context)),
        new("junit", Everything, new("JUnit XML, for CI", "CI를 위한 JUnit XML"), context => new JUnitFormat(context)),
    ];

    /// <summary>The format of a name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
