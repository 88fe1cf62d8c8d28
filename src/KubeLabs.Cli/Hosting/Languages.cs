using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>
/// The reader's language: <c>--lang</c>, else the locale. It is chosen before the command line is parsed, since help and errors are
/// in it too. With invariant globalization .NET does not know the locale.
/// </summary>
internal static class Languages
{
    private const string Option = "--lang";
    private static readonly string[] _variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language of a run.</summary>
    public static Language Choose(IReadOnlyList<string> arguments, Func<string, string?> variable) =>
        Parse(Written(arguments)) ?? OfLocale(variable);

    /// <summary>The language of a word, or null.</summary>
    public static Language? Parse(string? word) => word switch
    {
        "en" => Language.English,
        "ko" => Language.Korean,
        _ => null,
    };

    // Of the variables the first that is not empty counts, as POSIX has it; ko, ko_KR, ko_KR.UTF-8 and ko-KR are Korean.
    private static Language OfLocale(Func<string, string?> variable)
    {
        var locale = _variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return IsKorean(locale) ? Language.Korean : Language.English;
    }

    private static bool IsKorean(string locale) =>
        locale.StartsWith("ko", StringComparison.OrdinalIgnoreCase) && (locale.Length == 2 || !char.IsAsciiLetter(locale[2]));

    private static string? Written(IReadOnlyList<string> arguments)
    {
        for (var index = arguments.Count - 1; index >= 0; index--)
        {
            var argument = arguments[index];
            if (argument == Option && index + 1 < arguments.Count) return arguments[index + 1];
            if (argument.StartsWith(Option + "=", StringComparison.Ordinal)) return argument[(Option.Length + 1)..];
        }

        return null;
    }
}
