using System.Globalization;

namespace KubeLabs.Live;

/// <summary>Versions of the API by their promise: stable before beta before alpha, and the later first.</summary>
internal static class VersionOrder
{
    /// <summary>A number that is larger for the version that counts more; -1 for what is no version of Kubernetes.</summary>
    public static long Of(string version)
    {
        if (version.Length < 2 || version[0] != 'v') return -1;
        var rest = version.AsSpan(1);
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        if (!Number(end < 0 ? rest : rest[..end], out var major)) return -1;
        if (end < 0) return (3L << 40) + major;
        var level = rest[end..];
        if (level.StartsWith("beta")) return Of(2, major, level[4..]);
        return level.StartsWith("alpha") ? Of(1, major, level[5..]) : -1;
    }

    private static long Of(long promise, int major, ReadOnlySpan<char> minor) =>
        Number(minor, out var number) ? (promise << 40) + ((long)major << 20) + number : -1;

    private static bool Number(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 1 << 20;
}
