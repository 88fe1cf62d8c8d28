using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>
/// Zones of the IANA database that have kept one offset for more than ten years and plan no change: they need no database.
/// </summary>
internal static class FixedZones
{
    private static readonly string[] _utc =
        ["UTC", "UCT", "Zulu", "Universal", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich", "Iceland", "Africa/Abidjan", "Africa/Accra",
            "Africa/Dakar",
         "Atlantic/Reykjavik"];

    private static readonly string[] _three = ["Africa/Nairobi", "Asia/Riyadh", "Asia/Baghdad", "Asia/Kuwait", "Asia/Qatar",
        "Europe/Istanbul", "Turkey"];
    private static readonly string[] _seven = ["Asia/Bangkok", "Asia/Jakarta", "Asia/Ho_Chi_Minh", "Asia/Saigon"];

    private static readonly string[] _eight =
        ["Asia/Shanghai", "PRC", "Asia/Hong_Kong", "Hongkong", "Asia/Taipei", "ROC", "Asia/Singapore", "Singapore", "Asia/Manila",
         "Asia/Kuala_Lumpur", "Australia/Perth"];

    private static readonly string[] _nine = ["Asia/Seoul", "ROK", "Asia/Tokyo", "Japan"];

    /// <summary>The offset of a zone, or null where it is none of these.</summary>
    public static TimeSpan? Find(string name)
    {
        if (name.StartsWith("Etc/", StringComparison.Ordinal)) return OfEtc(name[4..]);
        if (_utc.Contains(name)) return TimeSpan.Zero;
        if (_three.Contains(name)) return TimeSpan.FromHours(3);
        if (name is "Asia/Dubai") return TimeSpan.FromHours(4);
        if (name is "Asia/Kolkata" or "Asia/Calcutta") return TimeSpan.FromHours(5.5);
        if (_seven.Contains(name)) return TimeSpan.FromHours(7);
        if (_eight.Contains(name)) return TimeSpan.FromHours(8);
        return _nine.Contains(name) ? TimeSpan.FromHours(9) : null;
    }

    // In these names, as POSIX has it, the sign is the other way round: Etc/GMT-9 is nine hours before UTC's clock shows the same.
    private static TimeSpan? OfEtc(string name)
    {
        if (_utc.Contains(name)) return TimeSpan.Zero;
        if (name.Length is 5 or 6 && name.StartsWith("GMT", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= 14)
            return TimeSpan.FromHours(name[3] == '-' ? hours : -hours);
        return null;
    }
}
