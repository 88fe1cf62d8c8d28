namespace KubeLabs.Cel;

/// <summary>What calls have cost, once they have run; null means one unit.</summary>
internal static class CallCosts
{
    public static CallCost? Of(string function, string overload) => null;

    public static BinaryCost? OfOperator(string function, string overload) => null;
}
