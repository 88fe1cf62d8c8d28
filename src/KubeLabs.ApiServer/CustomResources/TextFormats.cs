using System.Globalization;
using System.Net.Mail;

namespace KubeLabs.ApiServer;

/// <summary>The formats of strings that the server looks at. Others pass.</summary>
internal static class TextFormats
{
    public static bool Has(string text, string format) => format.Replace("-", "", StringComparison.Ordinal) switch
    {
        "datetime" => DateTimeFormat.Has(text),
        "duration" => DurationFormat.Parse(text) is not null,
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "ipv4" => IpText.TryParse(text, out _) && text.Contains('.', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal),
        "ipv6" => IpText.TryParse(text, out _) && text.Contains(':', StringComparison.Ordinal),
        "cidr" => CidrText.TryParse(text, out _),
        "uuid" => IsUuid(text),
        "byte" => text.Length > 0 && GoBase64.Canonical(text, out _) is not null,
        "email" => MailAddress.TryCreate(text, out _),
        "uri" => text.StartsWith('/') || Uri.TryCreate(text, UriKind.Absolute, out _),
        "hexcolor" => IsColor(text.StartsWith('#') ? text[1..] : text),
        _ => true,
    };

    private static bool IsUuid(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        return digits.Length == 32 && digits.All(char.IsAsciiHexDigit);
    }

    private static bool IsColor(string digits) => digits.Length is 3 or 6 && digits.All(char.IsAsciiHexDigit);
}
