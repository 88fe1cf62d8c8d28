using System.Text;

namespace KubeLabs.Cel;

/// <summary>The names of Kubernetes, and what its validation says of wrong ones.</summary>
internal static class NameFormats
{
    private const string LabelPattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string KeyPattern = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private const string KeyMessage = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

    public static IReadOnlyList<string> Label(string text) =>
    [
        .. TooLong(text, 63),
        .. If(!IsLabel(text, IsLowerOrDigit), "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start"
            + " and end with an alphanumeric character" + Pattern(LabelPattern, "my-name", "123-abc")),
    ];

    public static IReadOnlyList<string> Subdomain(string text) =>
    [
        .. TooLong(text, 253),
        .. If(!text.Split('.').All(part => IsLabel(part, IsLowerOrDigit)), "a lowercase RFC 1123 subdomain must consist of lower case"
            + " alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character"
            + Pattern($"{LabelPattern}(\\.{LabelPattern})*", "example.com")),
    ];

    public static IReadOnlyList<string> OldLabel(string text) =>
    [
        .. TooLong(text, 63),
        .. If(!IsLabel(text, char.IsAsciiLetterLower), "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
            + " alphabetic character, and end with an alphanumeric character"
            + Pattern("[a-z]([-a-z0-9]*[a-z0-9])?", "my-name", "abc-123")),
    ];

    public static IReadOnlyList<string> LabelValue(string text) =>
    [
        .. TooLong(text, 63),
        .. If(text.Length > 0 && !IsKey(text), $"a valid label must be an empty string or {KeyMessage.Replace("must consist", "consist", StringComparison.Ordinal)}"
            + Pattern($"({KeyPattern})?", "MyValue", "my_value", "12345")),
    ];

    public static IReadOnlyList<string> QualifiedName(string text)
    {
        var parts = text.Split('/');
        var keyPattern = Pattern(KeyPattern, "MyName", "my.name", "123-abc");
        if (parts.Length > 2)
            return [$"a valid label key {KeyMessage}{keyPattern} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"];
        var name = parts[^1];
        return
        [
            .. parts.Length == 1 ? [] : parts[0].Length == 0 ? ["must be non-empty"] : Subdomain(parts[0]).Select(mistake => $"prefix part {mistake}"),
            .. If(name.Length == 0, "name part must be non-empty"),
            .. TooLong(name, 63).Select(mistake => $"name part {mistake}"),
            .. If(!IsKey(name), $"name part {KeyMessage}{keyPattern}"),
        ];
    }

    /// <summary>A prefix can end in a dash: something comes behind it.</summary>
    public static string WithoutDash(string text) => text is [.. { Length: > 0 } before, '-'] ? before + "a" : text;

    private static string[] TooLong(string text, int most) =>
        If(Encoding.UTF8.GetByteCount(text) > most, $"must be no more than {most} bytes");

    private static string[] If(bool isWrong, string message) => isWrong ? [message] : [];

    private static string Pattern(string pattern, params string[] examples) =>
        $" (e.g. {string.Join(" or ", examples.Select(example => $"'{example}', "))}regex used for validation is '{pattern}')";

    private static bool IsLowerOrDigit(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);

    private static bool IsLabel(string text, Func<char, bool> isFirst) =>
        text.Length > 0 && isFirst(text[0]) && IsLowerOrDigit(text[^1]) && text.All(letter => letter == '-' || IsLowerOrDigit(letter));

    private static bool IsKey(string text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
