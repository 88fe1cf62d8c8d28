using System.Globalization;

namespace KubeLabs.ApiServer;

/// <summary>The sentences that the server's format checks share, in its own words.</summary>
internal static class FormatText
{
    public const string Empty = "must be non-empty";
    public const string NotNegative = "must be greater than or equal to 0";
    public const string Immutable = "field is immutable";

    public static string MostCharacters(int most) => string.Create(CultureInfo.InvariantCulture, $"must be no more than {most} characters");

    public static string MostBytes(int most) => string.Create(CultureInfo.InvariantCulture, $"must be no more than {most} bytes");

    public static string Between(long least, long most) =>
        string.Create(CultureInfo.InvariantCulture, $"must be between {least} and {most}, inclusive");

    /// <summary>A sentence, examples and the regular expression that the server would have used.</summary>
    public static string Pattern(string sentence, string pattern, params string[] examples) =>
        examples.Length == 0
            ? $"{sentence} (regex used for validation is '{pattern}')"
            : $"{sentence} (e.g. '{string.Join("',  or '", examples)}', regex used for validation is '{pattern}')";
}
