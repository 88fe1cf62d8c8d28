namespace KubeLabs.ApiServer;

/// <summary>Numbers in a range.</summary>
internal static class NumberFormats
{
    /// <summary>The number of a port.</summary>
    public static string[] Port(long value) => Range(value, 1, 65535);

    /// <summary>A user of a container.</summary>
    public static string[] UserId(long value) => Range(value, 0, int.MaxValue);

    /// <summary>A group of a container.</summary>
    public static string[] GroupId(long value) => Range(value, 0, int.MaxValue);

    public static string[] Range(long value, long least, long most) =>
        value >= least && value <= most ? [] : [FormatText.Between(least, most)];
}
