namespace KubeLabs.Cel;

/// <summary>Lists as sets.</summary>
internal static class SetLibrary
{
    private static readonly CelType _list = CelType.ListOf(CelType.Parameter("T"));

    public static IEnumerable<CelFunction> Functions =>
    [
        Relation("contains", Contains),
        Relation("equivalent", (context, left, right) => Contains(context, left, right) && Contains(context, right, left)),
        Relation("intersects", Intersects),
    ];

    private static CelFunction Relation(string name, Func<CelContext, CelList, CelList, bool> test) => new($"sets.{name}", CelOverload.Global(
        $"list_sets_{name}_list", [_list, _list], CelType.Bool,
        (context, arguments) => CelBool.Of(test(context, arguments.List(0), arguments.List(1)))));

    private static bool Contains(CelContext context, CelList set, CelList part)
    {
        for (var i = 0; i < part.Count; i++)
        {
            if (Lists.IndexOf(context, set, part[i]) < 0)
                return false;
        }

        return true;
    }

    private static bool Intersects(CelContext context, CelList left, CelList right)
    {
        for (var i = 0; i < right.Count; i++)
        {
            if (Lists.IndexOf(context, left, right[i]) >= 0)
                return true;
        }

        return false;
    }
}
