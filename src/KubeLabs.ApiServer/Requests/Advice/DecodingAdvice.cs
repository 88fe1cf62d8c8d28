using System.Collections.Immutable;

namespace KubeLabs.ApiServer;

/// <summary>Advice about values of another type than their field's.</summary>
internal static class DecodingAdvice
{
    private const string Reason = "TypeMismatch";

    public static ImmutableArray<AdviceEntry> Entries { get; } =
    [
        new(Reason, "cannot unmarshal number", "", new(
            "Where text is expected, put the number in quotes.",
            "문자열이 필요한 곳에서는 숫자를 따옴표 안에 쓰십시오.")),
        new(Reason, "cannot unmarshal bool", "", new(
            "YAML reads true, false, yes, no, on and off as booleans: put the text in quotes.",
            "YAML은 true, false, yes, no, on, off를 불리언으로 읽습니다. 문자열이면 따옴표 안에 쓰십시오.")),
        new(Reason, "cannot unmarshal string into Go struct field", "", new(
            "Write a number or a boolean without quotes, and a list or a mapping on lines of its own.",
            "숫자와 불리언은 따옴표 없이 쓰고, 목록과 매핑은 줄을 나누어 쓰십시오.")),
        new(Reason, "cannot unmarshal object", "", new(
            "A list is expected here: start each item with '- '.",
            "여기에는 목록이 필요합니다. 각 항목을 '- '로 시작하십시오.")),
        new(Reason, "cannot unmarshal array", "", new(
            "No list is expected here: leave out the leading '- '.",
            "여기에는 목록이 필요하지 않습니다. 앞의 '- '를 지우십시오.")),
        new(Reason, "quantities must match", "", new(
            "Write an amount such as 500m, 2, 128Mi or 1Gi.",
            "500m, 2, 128Mi, 1Gi와 같은 양을 쓰십시오.")),
        new(Reason, "illegal base64", "", new(
            "Values of data are base64; write plain text under stringData instead.",
            "data의 값은 base64로 씁니다. 평문은 stringData에 쓰십시오.")),
        new(Reason, "parsing time", "", new(
            "Write a time such as 2026-01-31T12:00:00Z.",
            "2026-01-31T12:00:00Z와 같은 시각을 쓰십시오.")),
        new("UnknownField", "", "", new(
            "Check the spelling, the capitals and the indentation of the field: kubectl explain lists what there is.",
            "필드의 철자, 대소문자, 들여쓰기를 확인하십시오. kubectl explain이 있는 필드를 보여 줍니다.")),
    ];
}
