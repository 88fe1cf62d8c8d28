namespace KubeLabs.Cel;

/// <summary>One evaluation: its variables, what it has cost, and what stopped it.</summary>
public sealed class CelContext
{
    private const long MaxWork = 20_000_000;
    private readonly ICelActivation _activation;
    private readonly ulong _limit;
    private readonly CelValue?[] _variables;
    private readonly CelValue[] _locals;
    private long _work = MaxWork;

    internal CelContext(ICelActivation activation, ulong limit, int variables, int locals)
    {
        _activation = activation;
        _limit = limit;
        _variables = variables == 0 ? [] : new CelValue?[variables];
        _locals = locals == 0 ? [] : new CelValue[locals];
    }

    /// <summary>The variables, by which a function of a host finds what it is to read.</summary>
    public ICelActivation Activation => _activation;

    /// <summary>What the evaluation has cost so far, in the units of Kubernetes.</summary>
    public ulong Cost { get; private set; }

    /// <summary>The limit that stopped the evaluation; null while none did.</summary>
    internal CelError? Stop { get; private set; }

    /// <summary>Adds to the cost; false where the budget is spent and the function shall return at once, whatever it returns.</summary>
    public bool Charge(ulong cost)
    {
        var sum = unchecked(Cost + cost);
        Cost = sum < Cost ? ulong.MaxValue : sum;
        if (Cost <= _limit)
            return Stop is null;
        StopWith("operation cancelled: actual cost limit exceeded");
        return false;
    }

    /// <summary>
    /// Counts steps that the cost tables do not know, as through lists that share their elements; false where there have been too many.
    /// </summary>
    public bool Work(long steps)
    {
        _work -= steps;
        if (_work >= 0)
            return Stop is null;
        StopWith("operation cancelled: too much work");
        return false;
    }

    /// <summary>Whether two values are equal.</summary>
    public bool Same(CelValue left, CelValue right) => Equality.Same(this, left, right);

    internal CelError StopWith(string message) => Stop ??= new CelError(message, isFinal: true);

    internal CelValue? Variable(int index, string name) => _variables[index] ??= _activation.Find(name);

    internal CelValue Local(int slot) => _locals[slot];

    internal void SetLocal(int slot, CelValue value) => _locals[slot] = value;
}
