namespace KubeLabs.Cel;

/// <summary>A node of a compiled expression. Errors are values; a node that has one for an operand gives it on.</summary>
internal abstract class PlanNode(int position)
{
    public int Position { get; } = position;

    public abstract CelValue Run(CelContext context);

    /// <summary>An error with the place where it arose.</summary>
    protected CelValue Placed(CelValue value) => value is CelError error ? error.At(Position) : value;

    protected CelError Fail(string message) => new(message, position: Position);
}

/// <summary>A value that is known. It costs nothing: cel-go makes it when it plans (<c>decOptimize</c>).</summary>
internal sealed class ConstantNode(int position, CelValue value) : PlanNode(position)
{
    public CelValue Value { get; } = value;

    public override CelValue Run(CelContext context) => Value;
}

/// <summary>A variable of the host.</summary>
internal sealed class VariableNode(int position, int index, string name) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        if (!context.Charge(Costs.SelectOrName))
            return context.Stop!;
        return context.Variable(index, name) is { } value ? Placed(value) : Fail($"no such attribute(s): {name}");
    }
}

/// <summary>A variable of a macro.</summary>
internal sealed class LocalNode(int position, int slot) : PlanNode(position)
{
    public override CelValue Run(CelContext context) =>
        context.Charge(Costs.SelectOrName) ? context.Local(slot) : context.Stop!;
}

/// <summary>A part that can never have a value: an unknown name or function, in an expression that was not checked.</summary>
internal sealed class FailureNode(int position, string message) : PlanNode(position)
{
    public override CelValue Run(CelContext context) => Fail(message);
}
