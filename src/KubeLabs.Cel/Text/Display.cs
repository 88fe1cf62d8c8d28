namespace KubeLabs.Cel;

/// <summary>Values within messages.</summary>
internal static class Display
{
    public static string Plain(CelValue value) => value switch
    {
        CelString text => text.Value,
        CelBool flag => flag.Value ? "true" : "false",
        CelInt number => GoNumbers.Text(number.Value),
        CelUint number => GoNumbers.Text(number.Value),
        CelDouble number => GoNumbers.Text(number.Value),
        CelNull => "null",
        _ => value.Type.Name,
    };
}
