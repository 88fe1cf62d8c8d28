namespace KubeLabs.Cel;

/// <summary>
/// What Kubernetes asks of constants once the types are right (cel-go's <c>ASTValidators</c>): durations, timestamps and patterns that can
/// be read, lists and maps whose elements are of one type.
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

        foreach (var part in parts)
            OneType(source, part, check);
    }

    private static bool IsGood(string function, CelValue value) => function switch
    {
        "duration" => value is not CelString text || DurationText.Read(text.Value) is CelDuration,
        "timestamp" => value is not CelString text || TimestampText.Read(text.Value) is CelTimestamp,
        _ => value is not CelString text || Re2Pattern.Mistake(text.Value) is null,
    };

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
