namespace KubeLabs.Cel;

/// <summary>What a call will cost beyond its arguments, and how large its result can be.</summary>
internal readonly record struct CallEstimate(CelCostRange Cost, CelCostRange? Size = null);

/// <summary>
/// The tables of Kubernetes (apiserver's cel/library/cost.go), then those of cel-go (checker/cost.go). The receiver is the first argument.
/// </summary>
internal static class CallEstimates
{
    private static readonly CelCostRange _one = CelCostRange.Exactly(1);
    private static readonly CelCostRange _listCall = CelCostRange.Exactly(Costs.ListCall);
    private static readonly CelCostRange _address = new(4, 16);

    public static CallEstimate Of(string function, string overload, IReadOnlyList<CostNode> arguments)
    {
        if (arguments.Count == 0)
            return new CallEstimate(_one);
        var first = arguments[0].SizeOrUnknown;
        return OfFunction(function, overload, arguments, first) ?? OfOverload(overload, arguments, first) ?? new CallEstimate(_one);
    }

    /// <summary>The sizes of the elements of a result; null where they are not known.</summary>
    public static CelCostRange? Elements(string function, IReadOnlyList<CostNode> arguments) => function switch
    {
        Operators.Add => arguments[0].ValueSize is { } left && arguments[1].ValueSize is { } right ? left.Or(right) : null,
        "dyn" or "sort" or "reverse" or "slice" or "distinct" => arguments.Count > 0 ? arguments[0].ValueSize : null,
        _ => null,
    };

    private static CallEstimate? OfFunction(string function, string overload, IReadOnlyList<CostNode> arguments, CelCostRange first) =>
        function switch
        {
            "isSorted" or "sum" or "max" or "min" or "indexOf" or "lastIndexOf" => new CallEstimate(Searched(arguments[0])),
            "url" or "lowerAscii" or "upperAscii" or "substring" or "trim" => new CallEstimate(Traversal(first), first),
            "cidr" or "isIP" or "isCIDR" or "quantity" or "isQuantity" or "semver" or "isSemver" => new CallEstimate(Traversal(first)),
            "ip" when overload != "cidr_ip" => new CallEstimate(Traversal(first)),
            "ip.isCanonical" => new CallEstimate(first.Times(2 * Costs.TextFactor)),
            "replace" => new CallEstimate(first.Times(2 * Costs.TextFactor), SizeEstimates.Replaced(first, arguments)),
            "split" => new CallEstimate(first.Times(2 * Costs.TextFactor), new CelCostRange(0, arguments is [_, _, { Number: { } most }] ? unchecked((ulong)most) : first.Max)),
            "join" => Joined(arguments),
            "find" or "findAll" => new CallEstimate(Matched(first, arguments[1].SizeOrUnknown), new CelCostRange(0, first.Max)),
            "containsIP" => new CallEstimate(Traversal(_address + _address) + Parsed(overload, arguments)),
            "containsCIDR" => new CallEstimate(Traversal(_address + _address) + Traversal(_address) + _one + Parsed(overload, arguments)),
            "validate" => new CallEstimate(Traversal(arguments[1].SizeOrUnknown).Times(128 * Costs.RegexFactor)),
            Operators.Equal when arguments[0].Type.Kind == CelKind.Opaque && CelType.Same(arguments[0].Type, arguments[1].Type)
                && !arguments[0].Type.IsOptional => new CallEstimate(ComparedOpaque(arguments[1])),
            "dyn" => new CallEstimate(_one, arguments[0].Size),
            _ => null,
        };

    private static CallEstimate? OfOverload(string overload, IReadOnlyList<CostNode> arguments, CelCostRange first) => overload switch
    {
        "string_format" => new CallEstimate(Traversal(first)),
        "string_to_bytes" => new CallEstimate(Traversal(first), new CelCostRange(first.Min, (first * CelCostRange.Exactly(4)).Max)),
        "bytes_to_string" => new CallEstimate(Traversal(first), new CelCostRange(first.Min / 4, first.Max)),
        "strings_quote" => new CallEstimate(Traversal(first), new CelCostRange(first.Min + 2, ((first * CelCostRange.Exactly(2)) + CelCostRange.Exactly(2)).Max)),
        "starts_with_string" or "ends_with_string" => new CallEstimate(Traversal(arguments[1].SizeOrUnknown)),
        "in_list" => new CallEstimate(arguments[1].SizeOrUnknown),
        "matches_string" => new CallEstimate(Matched(first, arguments[1].SizeOrUnknown)),
        "contains_string" => new CallEstimate(Traversal(first) * Traversal(arguments[1].SizeOrUnknown)),
        "add_list" => new CallEstimate(_one, first + arguments[1].SizeOrUnknown),
        "add_string" or "add_bytes" => new CallEstimate(Traversal(first + arguments[1].SizeOrUnknown), first + arguments[1].SizeOrUnknown),
        "equals" or "not_equals" => new CallEstimate(Compared(first, arguments[1].SizeOrUnknown)),
        "list_slice" => Made(1, new CelCostRange(0, unchecked(Literal(arguments[2], first.Max) - Literal(arguments[1], 0)))),
        "list_reverse" or "list_flatten" => new CallEstimate(_listCall + first, first),
        "list_flatten_int" => Made(Literal(arguments[1], ulong.MaxValue), first),
        "lists_range" => Made(1, new CelCostRange(Literal(arguments[0], 0), Literal(arguments[0], ulong.MaxValue))),
        "list_distinct" => new CallEstimate(_listCall + (first * first).Times(2), first * first),
        "list_sets_contains_list" or "list_sets_intersects_list" => new CallEstimate(_one + (first * arguments[1].SizeOrUnknown)),
        "list_sets_equivalent_list" => new CallEstimate(_one + (first * arguments[1].SizeOrUnknown).Times(2)),
        _ when overload.EndsWith("_sort", StringComparison.Ordinal) => new CallEstimate(SelfCompared(arguments[0]), first * first),
        _ when CallCosts.IsTextOrder(overload) => new CallEstimate(Compared(first, arguments[1].SizeOrUnknown)),
        _ => null,
    };

    // A list that is made, so many times as costly as it is long.
    private static CallEstimate Made(ulong factor, CelCostRange size) => new(_listCall + size.Times(factor), size);

    private static ulong Literal(CostNode argument, ulong otherwise) =>
        argument.Number is { } number ? (ulong)Math.Max(number, 0) : otherwise;

    private static CelCostRange Traversal(CelCostRange size) => size.Times(Costs.TextFactor);

    private static CelCostRange Compared(CelCostRange left, CelCostRange right)
    {
        var most = Math.Min(left.Max, right.Max);
        return Traversal(new CelCostRange(most > 0 ? 1UL : 0, most));
    }

    private static CelCostRange ComparedOpaque(CostNode value) => value.Type.Name switch
    {
        "kubernetes.NamedFormat" => Traversal(new CelCostRange(1, 64)),
        "kubernetes.URL" => Traversal(new CelCostRange(1, value.Size?.Max ?? 1)),
        _ => _one,
    };

    private static CelCostRange Matched(CelCostRange text, CelCostRange pattern) => Traversal(text + _one) * pattern.Times(Costs.RegexFactor);

    private static CelCostRange Parsed(string overload, IReadOnlyList<CostNode> arguments) =>
        overload.EndsWith("_string", StringComparison.Ordinal) ? Traversal(arguments[1].SizeOrUnknown) : CelCostRange.Zero;

    /// <summary>The cost of comparing each of so many elements with each.</summary>
    public static CelCostRange SelfCompared(CelCostRange size, CelType element)
    {
        var factor = element.Kind switch
        {
            CelKind.String or CelKind.Bytes => (2 + Costs.TextFactor, 2 + Costs.TextFactor),
            CelKind.Dyn => (2, 2 + Costs.TextFactor),
            _ => (2.0, 2.0),
        };
        var pairs = size * size;
        return _listCall + new CelCostRange(pairs.Times(factor.Item1).Min, pairs.Times(factor.Item2).Max);
    }

    private static CelCostRange SelfCompared(CostNode list) =>
        SelfCompared(list.SizeOrUnknown, list.Type.Parameters.Count == 1 ? list.Type.Parameters[0] : CelType.Dyn);

    private static CelCostRange Searched(CostNode target)
    {
        if (target.Type.Kind != CelKind.List)
            return Traversal(target.SizeOrUnknown);
        var isText = target.Type.Parameters[0].Kind is CelKind.String or CelKind.Bytes;
        var most = isText ? (_one + Traversal(target.ItemSize ?? CelCostRange.Unknown)).Max : 1;
        return target.SizeOrUnknown * new CelCostRange(1, most);
    }

    private static CallEstimate Joined(IReadOnlyList<CostNode> arguments)
    {
        var list = arguments[0].SizeOrUnknown;
        var size = list * (arguments[0].ItemSize ?? CelCostRange.Unknown);
        if (arguments.Count > 1)
            size += arguments[1].SizeOrUnknown * new CelCostRange(Math.Max(list.Min, 1) - 1, Math.Max(list.Max, 1) - 1);
        return new CallEstimate(Traversal(size), size);
    }
}
