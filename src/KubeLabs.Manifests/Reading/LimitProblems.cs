using System.Globalization;

namespace KubeLabs.Manifests;

/// <summary>The errors of the limits. Each names its limit and the value of it.</summary>
internal static class LimitProblems
{
    public const string Reason = "LimitExceeded";

    public static Problem FileBytes(Position at, int limit) => Of(
        at,
        $"The file is larger than {Number(limit)} bytes (limit: file size).",
        $"파일이 {Number(limit)}바이트보다 큽니다(제한: 파일 크기).");

    public static Problem Documents(Position at, int limit) => Of(
        at,
        $"The file has more than {Number(limit)} documents (limit: documents). The rest was not read.",
        $"파일에 문서가 {Number(limit)}개보다 많습니다(제한: 문서 수). 나머지는 읽지 않았습니다.");

    public static Problem Depth(Position at, int limit) => Of(
        at,
        $"The document is nested deeper than {Number(limit)} levels (limit: depth).",
        $"문서의 중첩이 {Number(limit)}단계보다 깊습니다(제한: 깊이).");

    public static Problem Nodes(Position at, int limit) => Of(
        at,
        $"The file has more than {Number(limit)} nodes once its aliases are expanded (limit: nodes).",
        $"별칭을 펼치면 파일의 노드가 {Number(limit)}개보다 많습니다(제한: 노드 수).");

    public static Problem Files(int limit) => Of(
        default,
        $"The submission has more than {Number(limit)} files (limit: files). The rest was not read.",
        $"제출물의 파일이 {Number(limit)}개보다 많습니다(제한: 파일 수). 나머지는 읽지 않았습니다.");

    public static Problem TotalBytes(Position at, long limit) => Of(
        at,
        $"The files of the submission are larger than {Number(limit)} bytes together (limit: total size). The rest was not read.",
        $"제출물의 파일 크기 합계가 {Number(limit)}바이트보다 큽니다(제한: 전체 크기). 나머지는 읽지 않았습니다.");

    private static Problem Of(Position at, string english, string korean) => new(Severity.Error, Reason, new(english, korean), at);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
