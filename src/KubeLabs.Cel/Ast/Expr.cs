namespace KubeLabs.Cel;

/// <summary>A node of an expression. The position is that of its operator, in code points from 0.</summary>
internal abstract record Expr(int Position)
{
    /// <summary>How many nodes lie on the longest way down; bounds every recursion over the tree.</summary>
    public int Depth { get; init; } = 1;
}

/// <summary>A constant.</summary>
internal sealed record LiteralExpr(int Position, CelValue Value) : Expr(Position);

/// <summary>A name; a leading dot looks it up from the root only.</summary>
internal sealed record IdentExpr(int Position, string Name) : Expr(Position);

/// <summary>A field of an operand: <c>a.b</c>, <c>a.?b</c>, or the test <c>has(a.b)</c>.</summary>
internal sealed record SelectExpr(int Position, Expr Operand, string Field, SelectKind Kind) : Expr(Position);

/// <summary>What a selection gives.</summary>
internal enum SelectKind
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>Whether there is one.</summary>
    Test,

    /// <summary>An optional.</summary>
    Optional,
}

/// <summary>A function with its arguments; operators are functions too (see <see cref="Operators"/>).</summary>
internal sealed record CallExpr(int Position, string Function, Expr? Target, IReadOnlyList<Expr> Arguments) : Expr(Position);

/// <summary>A list; elements marked optional are left out where they are absent.</summary>
internal sealed record ListExpr(int Position, IReadOnlyList<ElementExpr> Elements) : Expr(Position);

/// <summary>An element of a list.</summary>
internal sealed record ElementExpr(Expr Value, bool IsOptional);

/// <summary>A map.</summary>
internal sealed record MapExpr(int Position, IReadOnlyList<EntryExpr> Entries) : Expr(Position);

/// <summary>An entry of a map.</summary>
internal sealed record EntryExpr(int Position, Expr Key, Expr Value, bool IsOptional);

/// <summary>An object of a named type.</summary>
internal sealed record ObjectExpr(int Position, string TypeName, IReadOnlyList<FieldExpr> Fields) : Expr(Position);

/// <summary>A field of an object.</summary>
internal sealed record FieldExpr(int Position, string Name, Expr Value, bool IsOptional);

/// <summary>
/// A macro over a range. Its variables are the element (or the key of a map), or, where there are two, index and element (key and value).
/// </summary>
internal sealed record ComprehensionExpr(
    int Position, ComprehensionKind Kind, Expr Range, string Variable, string? Variable2, Expr? Filter, Expr Body) : Expr(Position);

/// <summary>What a comprehension gathers.</summary>
internal enum ComprehensionKind
{
    /// <summary>Whether the body holds for all.</summary>
    All,

    /// <summary>Whether the body holds for one.</summary>
    Exists,

    /// <summary>Whether the body holds for exactly one.</summary>
    ExistsOne,

    /// <summary>The list of the bodies.</summary>
    Map,

    /// <summary>The list of the elements for which the body holds.</summary>
    Filter,

    /// <summary>The map from the same keys to the bodies.</summary>
    TransformMap,

    /// <summary>The map of the entries that the bodies are.</summary>
    TransformEntry,

    /// <summary>The elements in the order of the bodies.</summary>
    SortBy,
}

/// <summary><c>optMap</c> and <c>optFlatMap</c>: the body over the value of an optional, or none.</summary>
internal sealed record OptionalMapExpr(int Position, Expr Target, string Variable, Expr Body, bool IsFlat) : Expr(Position);
