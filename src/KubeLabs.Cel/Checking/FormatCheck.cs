namespace KubeLabs.Cel;

/// <summary>A constant format against the list of what is formatted (cel-go's <c>stringFormatValidator</c>).</summary>
internal static class FormatCheck
{
    public static void Check(CelSource source, string format, CallExpr call, ListExpr list, CheckedTree check)
    {
        var next = 0;
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
                continue;
            if (at + 1 < format.Length && format[at + 1] == '%')
            {
                at++;
                continue;
            }

            var (place, wrong) = Clause(format, ref at, next, list, check);
            if (wrong is not null)
            {
                check.Issues.Add(new CelIssue(source, place ?? call.Position, wrong));
                return;
            }

            next++;
        }

        if (list.Elements.Count > next)
        {
            var message = $"too many arguments supplied to string.format (expected {next}, got {list.Elements.Count})";
            check.Issues.Add(new CelIssue(source, call.Position, message));
        }
    }

    private static (int? Place, string? Wrong) Clause(string format, ref int at, int next, ListExpr list, CheckedTree check)
    {
        if (at + 1 >= format.Length)
            return (null, "unexpected end of string");
        if (next >= list.Elements.Count)
            return (null, $"index {next} out of range");
        at++;
        if (Precision(format, ref at) is { } mistake)
            return (null, $"could not parse formatting clause: error while parsing precision: {mistake}");
        var value = list.Elements[next].Value;
        if (Wanted(format[at]) is not { } wanted)
            return (null, $"could not parse formatting clause: unrecognized formatting clause \"{format[at]}\"");
        return Misfit(value, wanted.Kinds, check) is { } misfit
            ? (misfit.Position, $"error during formatting: {wanted.Message}, was given {check.TypeOf(misfit).Name}")
            : (null, null);
    }

    private static string? Precision(string format, ref int at)
    {
        if (format[at] != '.')
            return null;
        var start = ++at;
        while (at < format.Length && char.IsAsciiDigit(format[at]))
            at++;
        if (at >= format.Length)
            return "could not find end of precision specifier";
        return at > start ? null : "error while converting precision to integer: strconv.Atoi: parsing \"\": invalid syntax";
    }

    private static (CelKind[] Kinds, string Message)? Wanted(char clause) => clause switch
    {
        's' => ([CelKind.List, CelKind.Map, CelKind.Int, CelKind.Uint, CelKind.Double, CelKind.Bool, CelKind.String, CelKind.Timestamp,
            CelKind.Bytes, CelKind.Duration, CelKind.Type, CelKind.Null],
            "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps"),
        'd' => ([CelKind.Int, CelKind.Uint], "decimal clause can only be used on integers"),
        'f' => ([CelKind.Double, CelKind.String], "fixed-point clause can only be used on doubles"),
        'e' => ([CelKind.Double, CelKind.String], "scientific clause can only be used on doubles"),
        'b' => ([CelKind.Int, CelKind.Uint, CelKind.Bool], "only integers and bools can be formatted as binary"),
        'x' or 'X' => ([CelKind.Int, CelKind.Uint, CelKind.String, CelKind.Bytes],
            "only integers, byte buffers, and strings can be formatted as hex"),
        'o' => ([CelKind.Int, CelKind.Uint], "octal clause can only be used on integers"),
        _ => null,
    };

    // The part that cannot be formatted so; of a text, anything within lists and maps counts too.
    private static Expr? Misfit(Expr value, CelKind[] kinds, CheckedTree check)
    {
        var kind = check.TypeOf(value).Kind;
        if (kind != CelKind.Dyn && Array.IndexOf(kinds, kind) < 0)
            return value;
        if (Array.IndexOf(kinds, CelKind.List) < 0)
            return null;
        return value switch
        {
            ListExpr list => list.Elements.Select(element => Misfit(element.Value, kinds, check)).FirstOrDefault(misfit => misfit is not null),
            MapExpr map => map.Entries.SelectMany(entry => (Expr[])[entry.Key, entry.Value])
                .Select(part => Misfit(part, kinds, check)).FirstOrDefault(misfit => misfit is not null),
            _ => null,
        };
    }
}
