namespace KubeLabs.Cel;

/// <summary>Kubernetes' <c>find</c> and <c>findAll</c>.</summary>
internal static class RegexLibrary
{
    private static readonly CelType _texts = CelType.ListOf(CelType.String);

    public static IEnumerable<CelFunction> Functions =>
    [
        new("find", CelOverload.Member("string_find_string", [CelType.String, CelType.String], CelType.String,
            (_, a) => Re2Pattern.Use(a.Text(1), a.Text(0), pattern => new CelString(pattern.Match(a.Text(0)).Value)))),
        new("findAll",
            CelOverload.Member("string_find_all_string", [CelType.String, CelType.String], _texts, (_, a) => FindAll(a, -1)),
            CelOverload.Member("string_find_all_string_int", [CelType.String, CelType.String, CelType.Int], _texts,
                (_, a) => FindAll(a, a.Int(2)))),
    ];

    private static CelValue FindAll(CelValue[] arguments, long most) => Re2Pattern.Use(arguments.Text(1), arguments.Text(0), pattern =>
    {
        List<string> found = [];
        var last = -1;
        for (var match = pattern.Match(arguments.Text(0)); match.Success && (most < 0 || found.Count < most); match = match.NextMatch())
        {
            // An empty match directly behind the last one does not count in Go.
            if (match.Length > 0 || match.Index != last)
                found.Add(match.Value);
            last = match.Index + match.Length;
        }

        return Results.Texts(found);
    });
}
