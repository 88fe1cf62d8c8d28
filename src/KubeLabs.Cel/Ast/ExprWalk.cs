namespace KubeLabs.Cel;

/// <summary>All parts of an expression, each before its own parts.</summary>
internal static class ExprWalk
{
    public static IEnumerable<Expr> All(Expr root)
    {
        var open = new Stack<Expr>([root]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var part in Parts(next).Reverse())
                open.Push(part);
        }
    }

    private static IEnumerable<Expr> Parts(Expr expression) => expression switch
    {
        SelectExpr select => [select.Operand],
        CallExpr call => call.Target is null ? call.Arguments : [call.Target, .. call.Arguments],
        ListExpr list => list.Elements.Select(element => element.Value),
        MapExpr map => map.Entries.SelectMany(entry => (Expr[])[entry.Key, entry.Value]),
        ObjectExpr made => made.Fields.Select(field => field.Value),
        ComprehensionExpr comprehension => comprehension.Filter is null
            ? [comprehension.Range, comprehension.Body]
            : [comprehension.Range, comprehension.Filter, comprehension.Body],
        OptionalMapExpr map => [map.Target, map.Body],
        _ => [],
    };
}
