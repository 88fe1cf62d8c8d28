namespace KubeLabs.ApiServer;

/// <summary>Names of the domain name system, as apimachinery's <c>util/validation</c> checks them.</summary>
internal static class DnsFormats
{
    public const int LongestLabel = 63;
    public const int LongestSubdomain = 253;

    private const string Label1123Pattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string SubdomainPattern = Label1123Pattern + @"(\." + Label1123Pattern + ")*";
    private const string UnderscoreLabelPattern = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
    private const string UnderscoreSubdomainPattern = UnderscoreLabelPattern + @"(\." + UnderscoreLabelPattern + ")*";
    private const string Label1035Pattern = "[a-z]([-a-z0-9]*[a-z0-9])?";

    private static readonly string _label1123 = FormatText.Pattern(
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', "
        + "and must start and end with an alphanumeric character",
        Label1123Pattern,
        "my-name",
        "123-abc");

    private static readonly string _subdomain = FormatText.Pattern(
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', "
        + "and must start and end with an alphanumeric character",
        SubdomainPattern,
        "example.com");

    private static readonly string _underscoreSubdomain = FormatText.Pattern(
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', "
        + "and must start and end with an alphanumeric character",
        UnderscoreSubdomainPattern,
        "example.com");

    private static readonly string _wildcard = FormatText.Pattern(
        "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of "
        + "lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character",
        @"\*\." + SubdomainPattern,
        "*.example.com");

    private static readonly string _label1035 = FormatText.Pattern(
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, "
        + "and end with an alphanumeric character",
        Label1035Pattern,
        "my-name",
        "abc-123");

    /// <summary>A label: names of containers, volumes, namespaces.</summary>
    public static string[] Label(string value)
    {
        var fault = IsLabel(value) ? null : IsSubdomain(value) ? "must not contain dots" : _label1123;
        return Faults(value, LongestLabel, fault);
    }

    /// <summary>A subdomain: the names of most objects.</summary>
    public static string[] Subdomain(string value) => Faults(value, LongestSubdomain, IsSubdomain(value) ? null : _subdomain);

    /// <summary>A subdomain whose labels may hold underscores: search paths.</summary>
    public static string[] SubdomainWithUnderscore(string value) => Faults(
        value,
        LongestSubdomain,
        Characters.EachBetweenDots(value, IsLabelWithUnderscore) ? null : _underscoreSubdomain);

    /// <summary>A subdomain after <c>*.</c>: hosts of an Ingress.</summary>
    public static string[] WildcardSubdomain(string value) => Faults(
        value,
        LongestSubdomain,
        value.StartsWith("*.", StringComparison.Ordinal) && IsSubdomain(value.AsSpan(2)) ? null : _wildcard);

    /// <summary>A label that starts with a letter: names of Services of old.</summary>
    public static string[] Label1035(string value) => Faults(
        value,
        LongestLabel,
        IsLabel(value) && char.IsAsciiLetterLower(value[0]) ? null : _label1035);

    /// <summary>A domain of at least two labels, its last dot left out.</summary>
    public static bool IsSubdomain(ReadOnlySpan<char> value) => Characters.EachBetweenDots(value, IsLabel);

    private static bool IsLabel(ReadOnlySpan<char> value) => Characters.AreLowerBetweenAlphanumerics(value);

    private static bool IsLabelWithUnderscore(ReadOnlySpan<char> value) =>
        Characters.AreLowerBetweenAlphanumerics(value.StartsWith('_') ? value[1..] : value, "_");

    private static string[] Faults(string value, int most, string? fault) => (Characters.Bytes(value) > most, fault) switch
    {
        (false, null) => [],
        (false, _) => [fault],
        (true, null) => [FormatText.MostCharacters(most)],
        _ => [FormatText.MostCharacters(most), fault],
    };
}
