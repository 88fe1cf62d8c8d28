namespace KubeLabs.Cel;

/// <summary>The operators on values; whatever does not fit is an error, as is whatever overflows.</summary>
internal static class Arithmetic
{
    private static readonly CelError _intOverflow = new("integer overflow");
    private static readonly CelError _uintOverflow = new("unsigned integer overflow");

    public static CelValue Add(CelContext context, CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => AddInts(a.Value, b.Value),
        (CelString a, CelString b) => AddTexts(context, a, b),
        (CelList a, CelList b) => AddLists(context, a, b),
        (CelDouble a, CelDouble b) => new CelDouble(a.Value + b.Value),
        (CelUint a, CelUint b) => AddUints(a.Value, b.Value),
        (CelBytes a, CelBytes b) => AddBytes(context, a, b),
        (CelTimestamp a, CelDuration b) => Times.Add(a, b.Nanoseconds),
        (CelDuration a, CelTimestamp b) => Times.Add(b, a.Nanoseconds),
        (CelDuration a, CelDuration b) => Times.AddDurations(a.Nanoseconds, b.Nanoseconds),
        _ => CelError.NoSuchOverload,
    };

    public static CelValue Subtract(CelContext context, CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => SubtractInts(a.Value, b.Value),
        (CelDouble a, CelDouble b) => new CelDouble(a.Value - b.Value),
        (CelUint a, CelUint b) => a.Value >= b.Value ? new CelUint(a.Value - b.Value) : _uintOverflow,
        (CelTimestamp a, CelDuration b) => Times.Subtract(a, b.Nanoseconds),
        (CelTimestamp a, CelTimestamp b) => Times.Between(b, a),
        (CelDuration a, CelDuration b) => Times.SubtractDurations(a.Nanoseconds, b.Nanoseconds),
        _ => CelError.NoSuchOverload,
    };

    public static CelValue Multiply(CelContext context, CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => MultiplyInts(a.Value, b.Value),
        (CelDouble a, CelDouble b) => new CelDouble(a.Value * b.Value),
        (CelUint a, CelUint b) => MultiplyUints(a.Value, b.Value),
        _ => CelError.NoSuchOverload,
    };

    public static CelValue Divide(CelContext context, CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt, CelInt { Value: 0 }) or (CelUint, CelUint { Value: 0 }) => new CelError("division by zero"),
        (CelInt { Value: long.MinValue }, CelInt { Value: -1 }) => _intOverflow,
        (CelInt a, CelInt b) => CelInt.Of(a.Value / b.Value),
        (CelDouble a, CelDouble b) => new CelDouble(a.Value / b.Value),
        (CelUint a, CelUint b) => new CelUint(a.Value / b.Value),
        _ => CelError.NoSuchOverload,
    };

    public static CelValue Modulo(CelContext context, CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt, CelInt { Value: 0 }) or (CelUint, CelUint { Value: 0 }) => new CelError("modulus by zero"),
        (CelInt { Value: long.MinValue }, CelInt { Value: -1 }) => _intOverflow,
        (CelInt a, CelInt b) => CelInt.Of(a.Value % b.Value),
        (CelUint a, CelUint b) => new CelUint(a.Value % b.Value),
        _ => CelError.NoSuchOverload,
    };

    public static CelValue Negate(CelValue operand) => operand switch
    {
        CelInt { Value: long.MinValue } => _intOverflow,
        CelInt number => CelInt.Of(-number.Value),
        CelDouble number => new CelDouble(-number.Value),
        _ => CelError.NoSuchOverload,
    };

    private static CelValue AddInts(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? _intOverflow : CelInt.Of(sum);
    }

    private static CelValue SubtractInts(long left, long right)
    {
        var difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? _intOverflow : CelInt.Of(difference);
    }

    private static CelValue MultiplyInts(long left, long right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high == low >> 63 ? CelInt.Of(low) : _intOverflow;
    }

    private static CelValue AddUints(ulong left, ulong right)
    {
        var sum = unchecked(left + right);
        return sum < left ? _uintOverflow : new CelUint(sum);
    }

    private static CelValue MultiplyUints(ulong left, ulong right) =>
        Math.BigMul(left, right, out var low) == 0 ? new CelUint(low) : _uintOverflow;

    private static CelValue AddTexts(CelContext context, CelString left, CelString right) =>
        left.Value.Length + right.Value.Length > CelLimits.MaxTextLength
            ? Results.TooLong(context)
            : new CelString(left.Value + right.Value);

    private static CelValue AddBytes(CelContext context, CelBytes left, CelBytes right) =>
        left.Value.Length + right.Value.Length > CelLimits.MaxTextLength
            ? Results.TooLong(context)
            : new CelBytes((byte[])[.. left.Value.Span, .. right.Value.Span]);

    private static CelValue AddLists(CelContext context, CelList left, CelList right)
    {
        var count = left.Count + (long)right.Count;
        if (count > CelLimits.MaxListLength || !context.Work(count))
            return Results.TooLong(context);
        if (left.Append(context, right) is { } own)
            return own;
        var values = new CelValue[count];
        for (var i = 0; i < left.Count; i++)
            values[i] = left[i];
        for (var i = 0; i < right.Count; i++)
            values[left.Count + i] = right[i];
        return CelList.Of(values);
    }
}
