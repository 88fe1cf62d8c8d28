namespace KubeLabs.Manifests;

/// <summary>Problems of files as files. Their place is the file, without a line.</summary>
internal static class SubmissionProblems
{
    public static Problem LinkOutside(string path) => Of(
        Severity.Warning,
        "LinkOutside",
        path,
        $"The link {Shown.Quoted(path)} leads out of the submission and is not followed.",
        $"{Shown.Quoted(path)} 링크는 제출물 밖을 가리키므로 따라가지 않습니다.");

    public static Problem BrokenLink(string path) => Of(
        Severity.Warning,
        "LinkBroken",
        path,
        $"The link {Shown.Quoted(path)} leads nowhere, or in a circle.",
        $"{Shown.Quoted(path)} 링크는 가리키는 대상이 없거나 순환합니다.");

    public static Problem Unreadable(string path) => Of(
        Severity.Error,
        "Unreadable",
        path,
        $"{Shown.Quoted(path)} cannot be read. Check its permissions.",
        $"{Shown.Quoted(path)} 경로를 읽을 수 없습니다. 권한을 확인하세요.");

    public static Problem EmptyFolder(string path) => Of(
        Severity.Error,
        "NoDocuments",
        path,
        $"The folder {Shown.Quoted(path)} has no manifest (.yaml, .yml or .json).",
        $"{Shown.Quoted(path)} 폴더에 매니페스트(.yaml, .yml, .json)가 없습니다.");

    public static Problem NoDocuments(Severity severity, Source source) => new(
        severity,
        "NoDocuments",
        source.Name == "-"
            ? new("Standard input has no document.", "표준 입력에 문서가 없습니다.")
            : new(
                $"The file {Shown.Quoted(source.Name)} has no document: it is empty, or has only comments.",
                $"{Shown.Quoted(source.Name)} 파일에 문서가 없습니다. 비어 있거나 주석만 있습니다."),
        new(source, 1, 1));

    private static Problem Of(Severity severity, string reason, string path, string english, string korean) =>
        new(severity, reason, new(english, korean), new(new(path, SourceKind.Submission, ""), 0, 0));
}
