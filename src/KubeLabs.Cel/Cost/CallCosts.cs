namespace KubeLabs.Cel;

/// <summary>
/// What calls have cost once they have run: the tables of Kubernetes (apiserver's cel/library/cost.go), then those of cel-go
/// (interpreter/runtimecost.go). Null means one unit.
/// </summary>
internal static class CallCosts
{
    public static CallCost? Of(string function, string overload) => OfFunction(function, overload) ?? OfOverload(overload);

    public static BinaryCost? OfOperator(string function, string overload) => function switch
    {
        Operators.Equal => (left, right) => left is CelOpaque ? 1 : Compared(left, right),
        Operators.NotEqual => Compared,
        _ => overload switch
        {
            "add_string" or "add_bytes" => (left, right) => Costs.Traversal(left.Size + right.Size),
            "in_list" => (_, right) => (ulong)right.Size,
            _ => IsTextOrder(overload) ? Compared : null,
        },
    };

    /// <summary>Whether an overload compares texts or bytes by their order.</summary>
    public static bool IsTextOrder(string overload) =>
        (overload.StartsWith("less_", StringComparison.Ordinal) || overload.StartsWith("greater_", StringComparison.Ordinal))
        && (overload.EndsWith("_string", StringComparison.Ordinal) || overload.EndsWith("_bytes", StringComparison.Ordinal));

    private static ulong Compared(CelValue left, CelValue right) => Costs.Traversal(Math.Min(left.Size, right.Size));

    private static CallCost? OfFunction(string function, string overload) => function switch
    {
        "isSorted" or "sum" or "max" or "min" or "indexOf" or "lastIndexOf" => (arguments, _) => Traversed(arguments[0]),
        "url" or "lowerAscii" or "upperAscii" or "substring" or "trim" or "cidr" or "isIP" or "isCIDR" or "quantity" or "isQuantity"
            or "semver" or "isSemver" => (arguments, _) => Costs.Traversal(arguments[0].Size),
        "ip" => overload == "cidr_ip" ? null : (arguments, _) => Costs.Traversal(arguments[0].Size),
        "replace" or "split" or "ip.isCanonical" => (arguments, _) => Costs.Traversal(arguments[0].Size * 2.0),
        "join" => (_, result) => Costs.Traversal(result.Size * 2.0),
        "find" or "findAll" => (arguments, _) => Matched(arguments[0].Size, arguments[1].Size),
        "containsIP" => (arguments, _) => Costs.Traversal(arguments[0].Size * 2.0) + Parsed(arguments[1]),
        "containsCIDR" => (arguments, _) =>
            Costs.Traversal(arguments[0].Size * 2.0) + Costs.Traversal(arguments[0].Size) + 1 + Parsed(arguments[1]),
        "validate" => (arguments, _) => Matched(arguments[1].Size, ((CelFormat)arguments[0]).Format.PatternLength),
        _ => null,
    };

    private static CallCost? OfOverload(string overload) => overload switch
    {
        "starts_with_string" or "ends_with_string" or "string_to_bytes" or "bytes_to_string" or "strings_quote" or "string_format" =>
            (arguments, _) => Costs.Traversal(arguments[0].Size),
        "matches_string" => (arguments, _) => Matched(arguments[0].Size, arguments[1].Size),
        "contains_string" => (arguments, _) => Costs.Traversal(arguments[0].Size) * Costs.Traversal(arguments[1].Size),
        "list_slice" or "lists_range" or "list_reverse" => (_, result) => Costs.ListCall + (ulong)result.Size,
        "list_flatten" => (arguments, _) => Costs.ListCall + (ulong)arguments[0].Size,
        "list_flatten_int" => (arguments, _) => Costs.ListCall + (ulong)(arguments[0].Size * Math.Clamp(arguments.Int(1), 0, 1000)),
        "list_distinct" => (arguments, _) => Costs.SelfCompared(arguments.List(0)),
        "list_sets_contains_list" or "list_sets_intersects_list" => (arguments, _) => Costs.Call + Crossed(arguments),
        "list_sets_equivalent_list" => (arguments, _) => Costs.Call + (2 * Crossed(arguments)),
        _ when overload.EndsWith("_sort", StringComparison.Ordinal) => (arguments, _) => Costs.SelfCompared(arguments.List(0)),
        _ => null,
    };

    private static ulong Parsed(CelValue value) => value is CelString ? Costs.Traversal(value.Size) : 0;

    private static ulong Crossed(CelValue[] arguments) => (ulong)arguments[0].Size * (ulong)arguments[1].Size;

    // One is added to the text, so that an expensive pattern is not free on an empty one.
    private static ulong Matched(long text, long pattern) =>
        Costs.Traversal(1.0 + text) * (ulong)Math.Ceiling(pattern * Costs.RegexFactor);

    // A list costs what its elements cost: one each, texts by their length. Deeper lists are cut where they could share elements.
    private static ulong Traversed(CelValue value, int depth = 0) => value switch
    {
        CelString text => (ulong)(text.Value.Length * Costs.TextFactor),
        CelBytes bytes => (ulong)(bytes.Value.Length * Costs.TextFactor),
        CelList list when depth < 2 => Elements(list, depth),
        CelList or CelMap => (ulong)value.Size,
        _ => 1,
    };

    private static ulong Elements(CelList list, int depth)
    {
        var cost = 0UL;
        for (var i = 0; i < list.Count; i++)
            cost += Traversed(list[i], depth + 1);
        return cost;
    }
}
