namespace KubeLabs.ApiServer;

/// <summary>Names inside objects: environment variables, ports, keys of configuration, header fields.</summary>
internal static class NameFormats
{
    private const int LongestPortName = 15;
    private const string ConfigMapKeyPattern = "[-._a-zA-Z0-9]+";

    private static readonly string _identifier = FormatText.Pattern(
        "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_'",
        "[A-Za-z_][A-Za-z0-9_]*",
        "my_name",
        "MY_NAME",
        "MyName");

    private static readonly string _configMapKey = FormatText.Pattern(
        "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
        ConfigMapKeyPattern,
        "key.name",
        "KEY_NAME",
        "key-name");

    private static readonly string _headerName = FormatText.Pattern(
        "a valid HTTP header must consist of alphanumeric characters or '-'",
        "[-A-Za-z0-9]+",
        "X-Header-Name");

    private static readonly string _percent = FormatText.Pattern(
        "a valid percent string must be a numeric string followed by an ending '%'",
        "[0-9]+%",
        "1%",
        "93%");

    /// <summary>The name of an environment variable: printable ASCII without an equals sign.</summary>
    public static string[] EnvironmentVariable(string value)
    {
        if (value.Length == 0) return [$"environment variable name {FormatText.Empty}"];
        return value.AsSpan().ContainsAnyExceptInRange(' ', '~') || value.Contains('=', StringComparison.Ordinal)
            ? ["a valid environment variable name must consist only of printable ASCII characters other than '='"]
            : [];
    }

    /// <summary>An identifier of the language C.</summary>
    public static string[] Identifier(string value) =>
        Characters.AreWord(value, "_") && !char.IsAsciiDigit(value[0]) ? [] : [_identifier];

    /// <summary>The name of a port (IANA_SVC_NAME).</summary>
    public static string[] Port(string value)
    {
        var faults = new List<string>();
        if (Characters.Bytes(value) > LongestPortName) faults.Add(FormatText.MostCharacters(LongestPortName));
        if (!value.All(c => c == '-' || Characters.IsLowerOrDigit(c)) || value.Length == 0)
        {
            faults.Add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        }

        if (!value.Any(char.IsAsciiLetterLower)) faults.Add("must contain at least one letter (a-z)");
        if (value.Contains("--", StringComparison.Ordinal)) faults.Add("must not contain consecutive hyphens");
        if (value.StartsWith('-') || value.EndsWith('-')) faults.Add("must not begin or end with a hyphen");
        return [.. faults];
    }

    /// <summary>A key of a ConfigMap or a Secret.</summary>
    public static string[] ConfigMapKey(string value)
    {
        var faults = new List<string>();
        if (Characters.Bytes(value) > DnsFormats.LongestSubdomain) faults.Add(FormatText.MostCharacters(DnsFormats.LongestSubdomain));
        if (!Characters.AreWord(value, "-._")) faults.Add(_configMapKey);
        if (ParentDirectory(value) is { } fault) faults.Add(fault);
        return [.. faults];
    }

    /// <summary>The name of an HTTP header field.</summary>
    public static string[] HttpHeader(string value) => Characters.AreWord(value, "-") ? [] : [_headerName];

    /// <summary>A percentage.</summary>
    public static string[] Percent(string value) =>
        value.Length > 1 && value[^1] == '%' && !value.AsSpan(0, value.Length - 1).ContainsAnyExceptInRange('0', '9') ? [] : [_percent];

    private static string? ParentDirectory(string value) => value switch
    {
        "." => "must not be '.'",
        ".." => "must not be '..'",
        _ => value.StartsWith("..", StringComparison.Ordinal) ? "must not start with '..'" : null,
    };
}
