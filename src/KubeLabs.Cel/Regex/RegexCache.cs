namespace KubeLabs.Cel;

internal static class RegexCache
{
    public static CelValue Use(string pattern, string text, Func<System.Text.RegularExpressions.Regex, CelValue> use) =>
        use(new System.Text.RegularExpressions.Regex(pattern, System.Text.RegularExpressions.RegexOptions.NonBacktracking));
}
