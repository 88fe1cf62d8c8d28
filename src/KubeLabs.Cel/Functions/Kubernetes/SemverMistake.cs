namespace KubeLabs.Cel;

/// <summary>What is wrong with a semantic version, in the words of the library that the server uses (<c>blang/semver</c>).</summary>
internal static class SemverMistake
{
    /// <summary>The first mistake of a text that is no version.</summary>
    public static string Of(string text)
    {
        if (text.Length == 0)
            return "Version string empty";
        var parts = text.Split('.', 3);
        if (parts.Length != 3)
            return "No Major.Minor.Patch elements found";
        var (patch, build) = Cut(parts[2], '+');
        (patch, var preRelease) = Cut(patch, '-');
        return Number(parts[0], "Major") ?? Number(parts[1], "Minor") ?? Number(patch, "Patch")
            ?? First(preRelease, PreRelease) ?? First(build, Build) ?? "value out of range";
    }

    private static (string Before, string? After) Cut(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place < 0 ? (text, null) : (text[..place], text[(place + 1)..]);
    }

    private static string? Number(string digits, string name)
    {
        if (!IsDigits(digits))
            return $"Invalid character(s) found in {AsciiCase.Lower(name)} number {Strings.Quote(digits)}";
        if (HasZeros(digits))
            return $"{name} number must not contain leading zeroes {Strings.Quote(digits)}";
        return digits.Length == 0 ? "strconv.ParseUint: parsing \"\": invalid syntax" : null;
    }

    private static string? First(string? parts, Func<string, string?> mistake) =>
        parts?.Split('.').Select(mistake).FirstOrDefault(found => found is not null);

    private static string? PreRelease(string part)
    {
        if (part.Length == 0)
            return "Prerelease is empty";
        if (IsDigits(part))
            return HasZeros(part) ? $"Numeric PreRelease version must not contain leading zeroes {Strings.Quote(part)}" : null;
        return IsWord(part) ? null : $"Invalid character(s) found in prerelease {Strings.Quote(part)}";
    }

    private static string? Build(string part)
    {
        if (part.Length == 0)
            return "Build meta data is empty";
        return IsWord(part) ? null : $"Invalid character(s) found in build meta data {Strings.Quote(part)}";
    }

    private static bool IsDigits(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool HasZeros(string digits) => digits.Length > 1 && digits[0] == '0';

    private static bool IsWord(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
