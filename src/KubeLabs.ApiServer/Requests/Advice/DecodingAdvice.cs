using System.Collections.Immutable;

namespace KubeLabs.ApiServer;

/// <summary>Advice about fields that cannot be decoded, where the kind of the field (<see cref="TypeAdvice"/>) does not say it.</summary>
internal static class DecodingAdvice
{
    private const string Reason = "TypeMismatch";

    public static ImmutableArray<AdviceEntry> Entries { get; } =
    [
        new(Reason, "parsing time", "", new(
            "Write a time such as 2026-01-31T12:00:00Z.",
            "2026-01-31T12:00:00Z와 같은 시각을 쓰십시오.")),
        new("UnknownField", "", "", new(
            "Check the spelling, the capitals and the indentation of the field: kubectl explain lists what there is.",
            "필드의 철자, 대소문자, 들여쓰기를 확인하십시오. kubectl explain이 있는 필드를 보여 줍니다.")),
    ];
}
