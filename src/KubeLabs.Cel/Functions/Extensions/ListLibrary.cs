namespace KubeLabs.Cel;

/// <summary>The list extensions of cel-go that Kubernetes has since 1.34; <c>sortBy</c> is a macro.</summary>
internal static class ListLibrary
{
    private static readonly CelType _t = CelType.Parameter("T");
    private static readonly CelType _list = CelType.ListOf(_t);

    public static IEnumerable<CelFunction> Functions =>
    [
        new("slice", CelOverload.Member("list_slice", [_list, CelType.Int, CelType.Int], _list,
            (_, a) => Lists.Slice(a.List(0), a.Int(1), a.Int(2)))),
        new("flatten",
            CelOverload.Member("list_flatten", [CelType.ListOf(_list)], _list, (c, a) => Lists.Flatten(c, a.List(0), 1)),
            CelOverload.Member("list_flatten_int", [CelType.AnyList, CelType.Int], CelType.AnyList,
                (c, a) => Lists.Flatten(c, a.List(0), a.Int(1)))),
        new("lists.range", CelOverload.Global("lists_range", [CelType.Int], CelType.ListOf(CelType.Int), (c, a) => Lists.Range(c, a.Int(0)))),
        new("reverse", CelOverload.Member("list_reverse", [_list], _list, (_, a) => Lists.Reverse(a.List(0)))),
        new("distinct", CelOverload.Member("list_distinct", [_list], _list, (c, a) => Lists.Distinct(c, a.List(0)))),
        new("sort", [.. ListTypes.Comparable.Select(type => CelOverload.Member(
            $"list_{type.Name}_sort", [CelType.ListOf(type)], CelType.ListOf(type), Sort))]),
    ];

    private static CelValue Sort(CelContext context, CelValue[] arguments)
    {
        var values = Lists.Values(arguments.List(0));
        return Sorting.Sort(context, values, values);
    }
}
