using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What to do about a value of the wrong type: the server's message speaks of Go types, which a learner does not know.
/// </summary>
internal static class TypeAdvice
{
    /// <summary>The advice for a field that holds something else than its kind, or null where the message says enough.</summary>
    /// <param name="field">What the schema says of the field.</param>
    /// <param name="message">The decoder's message, which names what was written.</param>
    public static LocalizedText? For(FieldSchema? field, string message) => field?.Kind switch
    {
        FieldKind.Int32 or FieldKind.Int64 => new(
            "A whole number belongs here, without quotes.", "여기에는 따옴표 없이 정수를 써야 합니다."),
        FieldKind.Number => new("A number belongs here, without quotes.", "여기에는 따옴표 없이 숫자를 써야 합니다."),
        FieldKind.Boolean => new("true or false belongs here, without quotes.", "여기에는 따옴표 없이 true 또는 false를 써야 합니다."),
        FieldKind.String when IsStructure(message) => new(
            "A single text belongs here, no mapping and no list.", "여기에는 매핑이나 목록이 아니라 문자열 하나가 와야 합니다."),
        FieldKind.String => new("A text belongs here: put the value in quotes.", "여기에는 문자열이 와야 합니다. 값을 따옴표로 감싸십시오."),
        FieldKind.Bytes => new(
            "Base64 belongs here; plain text goes under stringData.", "여기에는 base64 값이 와야 합니다. 일반 텍스트는 stringData에 쓰십시오."),
        FieldKind.Quantity => new(
            "An amount belongs here, such as 500m, 2 or 128Mi.", "여기에는 500m, 2, 128Mi와 같은 수량이 와야 합니다."),
        FieldKind.IntOrString => new(
            "A number or a text belongs here, such as 80 or \"25%\".", "여기에는 80이나 \"25%\"와 같은 숫자 또는 문자열이 와야 합니다."),
        FieldKind.Array => new(
            "A list belongs here: begin each item with \"- \".", "여기에는 목록이 와야 합니다. 각 항목을 \"- \"로 시작하십시오."),
        FieldKind.Object or FieldKind.Map => new(
            "Keys with values belong here, indented below this key, without \"- \".",
            "여기에는 \"- \" 없이 이 키 아래에 들여 쓴 키와 값이 와야 합니다."),
        _ => null,
    };

    private static bool IsStructure(string message) =>
        message.Contains("unmarshal object", StringComparison.Ordinal) || message.Contains("unmarshal array", StringComparison.Ordinal);
}
