namespace KubeLabs.Cel;

/// <summary>What an expression comes to where it has no value. <c>&amp;&amp;</c> and <c>||</c> can make up for one.</summary>
public sealed class CelError : CelValue
{
    internal CelError(string message, bool isFinal = false, int position = -1)
    {
        Message = message;
        IsFinal = isFinal;
        Position = position;
    }

    /// <summary>What went wrong, in the words of cel-go.</summary>
    public string Message { get; }

    /// <summary>Whether a limit stopped the evaluation; no operator makes up for that.</summary>
    public bool IsFinal { get; }

    /// <summary>Where in the expression, in code points from 0; -1 where unknown.</summary>
    public int Position { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.Error;

    internal static CelError NoSuchOverload { get; } = new("no such overload");

    /// <summary>An error of a host: its function has no value, or it cannot read one.</summary>
    public static CelError Of(string message) => new(message);

    internal CelError At(int position) => Position >= 0 ? this : new CelError(Message, IsFinal, position);
}
