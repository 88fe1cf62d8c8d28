namespace KubeLabs.Cel;

/// <summary>
/// What Kubernetes asks of constants once the types are right (cel-go's <c>ASTValidators</c>): durations, timestamps, patterns and formats
/// that can be read, lists and maps whose elements are of one type.
/// </summary>
internal static class LiteralChecks
{
    public static void Check(CelSource source, Expr tree, CheckedTree check)
    {
        Expr[] parts = [.. ExprWalk.All(tree)];
        foreach (var function in (ReadOnlySpan<string>)["duration", "timestamp", "matches"])
        {
            foreach (var part in parts)
            {
                if (part is CallExpr { Arguments: [LiteralExpr literal, ..] } call && call.Function == function && !IsGood(function, literal.Value))
                    check.Issues.Add(new CelIssue(source, literal.Position, $"invalid {function} argument"));
            }
        }

        var formatted = Formatted(parts);
        foreach (var part in parts.Where(part => !formatted.Contains(part)))
            OneType(source, part, check);
        foreach (var part in parts)
        {
            if (part is CallExpr { Function: "format", Target: LiteralExpr { Value: CelString format }, Arguments: [ListExpr list] } call)
                FormatCheck.Check(source, format.Value, call, list, check);
        }
    }

    private static bool IsGood(string function, CelValue value) => value is not CelString text || function switch
    {
        "duration" => DurationText.Read(text.Value) is CelDuration,
        "timestamp" => TimestampText.Read(text.Value) is CelTimestamp,
        _ => Re2Pattern.Mistake(text.Value) is null,
    };

    // What is formatted may be of any types.
    private static HashSet<Expr> Formatted(Expr[] parts) => new(
        parts.OfType<CallExpr>().Where(call => call.Function == "format").SelectMany(call => ExprWalk.All(call).Skip(1)),
        ReferenceEqualityComparer.Instance);

    private static void OneType(CelSource source, Expr part, CheckedTree check)
    {
        switch (part)
        {
            case ListExpr list:
                OneType(source, [.. list.Elements.Select(element => (element.Value, element.IsOptional))], check);
                break;
            case MapExpr map:
                OneType(source, [.. map.Entries.Select(entry => (entry.Key, false))], check);
                OneType(source, [.. map.Entries.Select(entry => (entry.Value, entry.IsOptional))], check);
                break;
            default:
                break;
        }
    }

    private static void OneType(CelSource source, (Expr Value, bool IsOptional)[] elements, CheckedTree check)
    {
        CelType? first = null;
        foreach (var (value, isOptional) in elements)
        {
            var type = check.TypeOf(value);
            if (isOptional && type.IsOptional)
                type = type.Parameters[0];
            first ??= type;
            if (CelType.Same(first, type))
                continue;
            check.Issues.Add(new CelIssue(source, value.Position, $"expected type '{first}' but found '{type}'"));
            return;
        }
    }
}
