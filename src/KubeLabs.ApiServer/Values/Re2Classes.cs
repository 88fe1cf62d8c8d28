using System.Collections.Frozen;

namespace KubeLabs.ApiServer;

/// <summary>The classes of characters of RE2, which knows ASCII alone where .NET takes all of Unicode.</summary>
internal static class Re2Classes
{
    private static readonly FrozenSet<string> _categories = FrozenSet.Create(
        StringComparer.Ordinal,
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cs");

    private static readonly FrozenDictionary<string, string> _posix = new Dictionary<string, string>
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = "\\x00-\\x7F",
        ["blank"] = "\\t ",
        ["cntrl"] = "\\x00-\\x1F\\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = "!-/:-@\\[-`{-~",
        ["space"] = "\\t\\n\\v\\f\\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The characters of a class after a backslash.</summary>
    public static string Inner(char name) => name switch { 'd' => "0-9", 'w' => "0-9A-Za-z_", _ => "\\t\\n\\f\\r " };

    /// <summary>The characters of a class between colons, or null.</summary>
    public static string? Posix(string name) => _posix.GetValueOrDefault(name);

    /// <summary>Whether both know a category of Unicode.</summary>
    public static bool IsCategory(string name) => _categories.Contains(name);
}
