namespace KubeLabs.ApiServer;

/// <summary>Keys and values of labels, as apimachinery's <c>api/validate/content</c> checks them.</summary>
internal static class LabelFormats
{
    private const int Longest = 63;
    private const string KeyPattern = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    private static readonly string _name = FormatText.Pattern(
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
        KeyPattern,
        "MyName",
        "my.name",
        "123-abc");

    private static readonly string _value = FormatText.Pattern(
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', "
        + "and must start and end with an alphanumeric character",
        $"({KeyPattern})?",
        "MyValue",
        "my_value",
        "12345");

    /// <summary>A key: a name with an optional DNS subdomain and a slash before it. Also called a qualified name.</summary>
    public static string[] Key(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return [.. Name(value)];
        if (value.IndexOf('/', slash + 1) >= 0)
        {
            return [$"a valid label key {_name} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"];
        }

        return [.. Prefix(value[..slash]), .. Name(value[(slash + 1)..])];
    }

    /// <summary>A value, which may be empty.</summary>
    public static string[] Value(string value)
    {
        var faults = new List<string>();
        if (Characters.Bytes(value) > Longest) faults.Add(FormatText.MostBytes(Longest));
        if (value.Length > 0 && !IsName(value)) faults.Add(_value);
        return [.. faults];
    }

    private static IEnumerable<string> Prefix(string prefix)
    {
        if (prefix.Length == 0) return [$"prefix part {FormatText.Empty}"];
        return DnsSubdomain(prefix).Select(fault => $"prefix part {fault}");
    }

    // The newer package counts bytes where the older one says characters.
    private static IEnumerable<string> DnsSubdomain(string prefix)
    {
        foreach (var fault in DnsFormats.Subdomain(prefix))
        {
            yield return fault == FormatText.MostCharacters(DnsFormats.LongestSubdomain)
                ? FormatText.MostBytes(DnsFormats.LongestSubdomain)
                : fault;
        }
    }

    private static IEnumerable<string> Name(string name)
    {
        if (name.Length == 0) yield return $"name part {FormatText.Empty}";
        else if (Characters.Bytes(name) > Longest) yield return $"name part {FormatText.MostBytes(Longest)}";
        if (!IsName(name)) yield return $"name part {_name}";
    }

    private static bool IsName(string text) =>
        Characters.AreWord(text, "-_.") && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);
}
