namespace KubeLabs.Cel;

/// <summary>The string extensions as Kubernetes has them (version 2 of cel-go's library).</summary>
internal static class StringLibrary
{
    private static readonly CelType _texts = CelType.ListOf(CelType.String);

    public static IEnumerable<CelFunction> Functions =>
    [
        new("charAt", Member("string_char_at_int", [CelType.Int], CelType.String, (_, a) => Strings.CharAt(a.Text(0), a.Int(1)))),
        new("indexOf",
            Member("string_index_of_string", [CelType.String], CelType.Int, (c, a) => Strings.IndexOf(c, a.Text(0), a.Text(1), 0)),
            Member("string_index_of_string_int", [CelType.String, CelType.Int], CelType.Int,
                (c, a) => Strings.IndexOf(c, a.Text(0), a.Text(1), a.Int(2)))),
        new("lastIndexOf",
            Member("string_last_index_of_string", [CelType.String], CelType.Int, (c, a) => Strings.LastIndexOf(c, a.Text(0), a.Text(1))),
            Member("string_last_index_of_string_int", [CelType.String, CelType.Int], CelType.Int,
                (c, a) => Strings.LastIndexOf(c, a.Text(0), a.Text(1), a.Int(2)))),
        new("lowerAscii", Member("string_lower_ascii", [], CelType.String, (_, a) => Changed(a, AsciiCase.Lower))),
        new("upperAscii", Member("string_upper_ascii", [], CelType.String, (_, a) => Changed(a, AsciiCase.Upper))),
        new("replace",
            Member("string_replace_string_string", [CelType.String, CelType.String], CelType.String,
                (c, a) => Strings.Replace(c, a.Text(0), a.Text(1), a.Text(2), -1)),
            Member("string_replace_string_string_int", [CelType.String, CelType.String, CelType.Int], CelType.String,
                (c, a) => Strings.Replace(c, a.Text(0), a.Text(1), a.Text(2), a.Int(3)))),
        new("split",
            Member("string_split_string", [CelType.String], _texts, (c, a) => Strings.Split(c, a.Text(0), a.Text(1), -1)),
            Member("string_split_string_int", [CelType.String, CelType.Int], _texts,
                (c, a) => Strings.Split(c, a.Text(0), a.Text(1), a.Int(2)))),
        new("substring",
            Member("string_substring_int", [CelType.Int], CelType.String, (_, a) => Strings.Substring(a.Text(0), a.Int(1), null)),
            Member("string_substring_int_int", [CelType.Int, CelType.Int], CelType.String,
                (_, a) => Strings.Substring(a.Text(0), a.Int(1), a.Int(2)))),
        new("trim", Member("string_trim", [], CelType.String, (_, a) => Changed(a, Strings.Trim))),
        new("join",
            CelOverload.Member("list_join", [_texts], CelType.String, (c, a) => Strings.Join(c, a.List(0), "")),
            CelOverload.Member("list_join_string", [_texts, CelType.String], CelType.String,
                (c, a) => Strings.Join(c, a.List(0), a.Text(1)))),
        new("strings.quote", CelOverload.Global("strings_quote", [CelType.String], CelType.String,
            (c, a) => Results.Text(c, Strings.Quote(a.Text(0))))),
        new("format", Member("string_format", [CelType.AnyList], CelType.String, (c, a) => StringFormat.Write(c, a.Text(0), a.List(1)))),
    ];

    /// <summary>What later versions of the library add.</summary>
    public static IEnumerable<CelFunction> Later =>
    [
        new("reverse", Member("string_reverse", [], CelType.String, (_, a) => Changed(a, Strings.Reverse))),
    ];

    private static CelOverload Member(string id, CelType[] parameters, CelType result, CelImplementation apply) =>
        CelOverload.Member(id, [CelType.String, .. parameters], result, apply);

    private static CelString Changed(CelValue[] arguments, Func<string, string> change) => new(change(arguments.Text(0)));
}
