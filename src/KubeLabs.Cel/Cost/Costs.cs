namespace KubeLabs.Cel;

/// <summary>The units of cost; one is about 50 ns on the machine that cel-go's authors measured on.</summary>
internal static class Costs
{
    public const ulong SelectOrName = 1;
    public const ulong Call = 1;
    public const ulong List = 10;
    public const ulong Map = 30;
    public const ulong Object = 40;
    public const ulong ListCall = Call + List;
    public const double TextFactor = 0.1;
    public const double RegexFactor = 0.25;

    /// <summary>The cost of comparing each element of a list with each.</summary>
    public static ulong SelfCompared(CelList list)
    {
        var factor = list.Count > 0 && list[0] is CelString or CelBytes ? 2 + TextFactor : 2;
        return ListCall + (ulong)Math.Ceiling((double)list.Count * list.Count * factor);
    }

    /// <summary>The cost of going once through a text of this length, rounded up.</summary>
    public static ulong Traversal(double length) => (ulong)Math.Ceiling(length * TextFactor);
}
