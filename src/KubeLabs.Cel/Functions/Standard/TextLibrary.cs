namespace KubeLabs.Cel;

/// <summary>The functions on texts that are part of the language.</summary>
internal static class TextLibrary
{
    public static IEnumerable<CelFunction> Functions =>
    [
        Test("contains", "contains_string", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        Test("startsWith", "starts_with_string", (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        Test("endsWith", "ends_with_string", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        new("matches",
            CelOverload.Global("matches", [CelType.String, CelType.String], CelType.Bool, Matches),
            CelOverload.Member("matches_string", [CelType.String, CelType.String], CelType.Bool, Matches)),
    ];

    private static CelFunction Test(string name, string id, Func<string, string, bool> test) => new(name, CelOverload.Member(
        id, [CelType.String, CelType.String], CelType.Bool, (_, arguments) => CelBool.Of(test(arguments.Text(0), arguments.Text(1)))));

    private static CelValue Matches(CelContext context, CelValue[] arguments) =>
        Re2Pattern.Use(arguments.Text(1), arguments.Text(0), pattern => CelBool.Of(pattern.IsMatch(arguments.Text(0))));
}
