namespace KubeLabs.Cel;

/// <summary>Types and signatures as cel-go writes them in messages.</summary>
internal static class TypeText
{
    public static string Of(CelType type) => type.Kind switch
    {
        CelKind.Null => "null",
        CelKind.Duration => "duration",
        CelKind.Timestamp => "timestamp",
        CelKind.Type when type.Parameters.Count > 0 => $"type({Of(type.Parameters[0])})",
        _ when type.Parameters.Count > 0 => $"{type.Name}({string.Join(", ", type.Parameters.Select(Of))})",
        _ => type.Name,
    };

    /// <summary>What a function was applied to: <c>(int, string)</c>, or with a receiver <c>list(int).(string)</c>.</summary>
    public static string Arguments(IReadOnlyList<CelType> types, bool isMember)
    {
        var texts = types.Select(Of);
        return isMember ? $"{Of(types[0])}.({string.Join(", ", texts.Skip(1))})" : $"({string.Join(", ", texts)})";
    }
}
