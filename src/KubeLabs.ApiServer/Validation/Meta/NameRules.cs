namespace KubeLabs.ApiServer;

/// <summary>What the name of a kind must be. A prefix may end in a hyphen, for characters are appended to it.</summary>
internal static class NameRules
{
    public static string[] Subdomain(string name, bool prefix) => DnsFormats.Subdomain(prefix ? MaskTrailingHyphen(name) : name);

    public static string[] Label(string name, bool prefix) => DnsFormats.Label(prefix ? MaskTrailingHyphen(name) : name);

    public static string[] Label1035(string name, bool prefix) => DnsFormats.Label1035(prefix ? MaskTrailingHyphen(name) : name);

    public static string[] PathSegment(string name, bool prefix) =>
        prefix ? PathSegmentFormats.Prefix(name) : PathSegmentFormats.Name(name);

    // The server puts one letter in the place of the last two characters.
    private static string MaskTrailingHyphen(string name) => name.Length > 1 && name.EndsWith('-') ? name[..^2] + "a" : name;
}
