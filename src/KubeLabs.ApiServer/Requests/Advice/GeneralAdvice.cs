using System.Collections.Immutable;

namespace KubeLabs.ApiServer;

/// <summary>Advice where nothing more particular fits.</summary>
internal static class GeneralAdvice
{
    public static ImmutableArray<AdviceEntry> Entries { get; } =
    [
        new("FieldValueRequired", "", "", new("Write this field: it is required.", "이 필드는 필수입니다. 값을 쓰십시오.")),
        new("FieldValueNotSupported", "", "", new(
            "Write one of the supported values, with these capitals.",
            "지원하는 값 가운데 하나를 대소문자까지 그대로 쓰십시오.")),
        new("FieldValueDuplicate", "", "", new(
            "Each may be there once: rename or remove the second.",
            "같은 값은 한 번만 쓸 수 있습니다. 두 번째 값을 바꾸거나 지우십시오.")),
        new("FieldValueForbidden", "", "", new(
            "Leave this field out here.",
            "여기서는 이 필드를 지우십시오.")),
        new("FieldValueTooMany", "", "", new("Remove some of the items.", "항목을 줄이십시오.")),
        new("FieldValueTypeInvalid", "", "", new(
            "Write a value of the type that the message names.",
            "메시지가 말하는 형식의 값을 쓰십시오.")),
    ];
}
