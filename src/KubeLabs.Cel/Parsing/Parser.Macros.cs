namespace KubeLabs.Cel;

/// <summary>Calls that are macros, expanded as soon as they are read.</summary>
internal sealed partial class Parser
{
    private static ComprehensionKind? KindOf(string name, int arguments) => (name, arguments) switch
    {
        ("all", 2 or 3) => ComprehensionKind.All,
        ("exists", 2 or 3) => ComprehensionKind.Exists,
        ("exists_one" or "existsOne", 2 or 3) => ComprehensionKind.ExistsOne,
        ("map", 2 or 3) => ComprehensionKind.Map,
        ("filter", 2) => ComprehensionKind.Filter,
        ("transformList", 3 or 4) => ComprehensionKind.Map,
        ("transformMap", 3 or 4) => ComprehensionKind.TransformMap,
        ("transformMapEntry", 3 or 4) => ComprehensionKind.TransformEntry,
        ("sortBy", 2) => ComprehensionKind.SortBy,
        _ => null,
    };

    private Expr? Macro(int position, string name, Expr? target, List<Expr> arguments)
    {
        if (target is null)
            return name == "has" && arguments.Count == 1 ? Has(position, arguments[0]) : null;
        if (KindOf(name, arguments.Count) is { } kind)
            return Comprehension(position, kind, target, name, arguments);
        if (name is "optMap" or "optFlatMap" && arguments.Count == 2)
            return OptionalMap(position, name, target, arguments);
        return null;
    }

    private Expr Has(int position, Expr argument) => argument is SelectExpr { Kind: SelectKind.Value } select
        ? select with { Position = position, Kind = SelectKind.Test }
        : throw Fail(argument.Position, "invalid argument to has() macro");

    private Expr Comprehension(int position, ComprehensionKind kind, Expr range, string name, List<Expr> arguments)
    {
        var hasTwo = name.StartsWith("transform", StringComparison.Ordinal) || (arguments.Count == 3 && name != "map");
        var variables = hasTwo ? 2 : 1;
        var variable = Variable(arguments[0], name);
        var second = hasTwo ? Variable(arguments[1], name) : null;
        if (variable == second)
            throw Fail(arguments[1].Position, $"duplicate variable name: {variable}");
        var filter = arguments.Count == variables + 2 ? arguments[variables] : null;
        var node = new ComprehensionExpr(position, kind, range, variable, second, filter, arguments[^1]);
        return Measured(node, range, filter, arguments[^1]);
    }

    private Expr OptionalMap(int position, string name, Expr target, List<Expr> arguments)
    {
        if (arguments[0] is not IdentExpr { Name: var variable })
            throw Fail(arguments[0].Position, $"{name}() variable name must be a simple identifier");
        return Measured(new OptionalMapExpr(position, target, variable, arguments[1], name == "optFlatMap"), target, arguments[1]);
    }

    private string Variable(Expr argument, string macro)
    {
        if (argument is not IdentExpr { Name: var name } || name[0] == '.')
            throw Fail(argument.Position, macro is "map" or "filter" ? "argument is not an identifier" : "argument must be a simple name");
        return name == "__result__" ? throw Fail(argument.Position, "iteration variable overwrites accumulator variable") : name;
    }
}
