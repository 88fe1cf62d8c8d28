namespace KubeLabs.Cel;

/// <summary>The arguments of an implementation; its overload has seen to their types.</summary>
internal static class ArgumentReading
{
    public static string Text(this CelValue[] arguments, int index) => ((CelString)arguments[index]).Value;

    public static long Int(this CelValue[] arguments, int index) => ((CelInt)arguments[index]).Value;

    public static CelList List(this CelValue[] arguments, int index) => (CelList)arguments[index];
}
