namespace KubeLabs.Cel;

/// <summary>Kubernetes' own functions on lists.</summary>
internal static class KubernetesListLibrary
{
    private static readonly CelType _a = CelType.Parameter("A");
    private static readonly CelType _list = CelType.ListOf(_a);

    public static IEnumerable<CelFunction> Functions =>
    [
        Each("isSorted", "is_sorted_bool", type => CelType.Bool, (_, list) => Lists.IsSorted(list)),
        Each("min", "min", type => type, (_, list) => Lists.Extreme(list, 1, "min")),
        Each("max", "max", type => type, (_, list) => Lists.Extreme(list, -1, "max")),
        new("sum", [.. ListTypes.Summable.Select(summed => CelOverload.Member(
            $"list_{summed.Type.Name}_sum", [CelType.ListOf(summed.Type)], summed.Type,
            (c, a) => Lists.Sum(c, a.List(0), EmptySum(a.List(0), summed.Zero))))]),
        new("indexOf", CelOverload.Member("list_a_index_of_int", [_list, _a], CelType.Int,
            (c, a) => CelInt.Of(Lists.IndexOf(c, a.List(0), a[1])))),
        new("lastIndexOf", CelOverload.Member("list_a_last_index_of_int", [_list, _a], CelType.Int,
            (c, a) => CelInt.Of(Lists.LastIndexOf(c, a.List(0), a[1])))),
    ];

    private static CelFunction Each(string name, string id, Func<CelType, CelType> result, Func<CelContext, CelList, CelValue> apply) => new(
        name,
        [.. ListTypes.Comparable.Select(type => CelOverload.Member(
            $"list_{type.Name}_{id}", [CelType.ListOf(type)], result(type), (c, a) => apply(c, a.List(0))))]);

    // Where the type of the elements shows only now, the first overload is taken for all: the elements say which zero they need.
    private static CelValue EmptySum(CelList list, CelValue zero) => list.Count == 0 ? zero : list[0] switch
    {
        CelUint => new CelUint(0),
        CelDouble => new CelDouble(0),
        CelDuration => new CelDuration(0),
        CelInt => CelInt.Of(0),
        _ => zero,
    };
}
