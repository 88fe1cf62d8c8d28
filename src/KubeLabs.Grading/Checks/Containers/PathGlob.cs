namespace KubeLabs.Grading;

/// <summary>Paths as a shell matches them: <c>*</c> and <c>?</c> stand for anything but a slash.</summary>
internal static class PathGlob
{
    /// <summary>Whether a path fits a pattern.</summary>
    public static bool Matches(string pattern, string path)
    {
        var (at, star, retry) = (0, -1, 0);
        for (var i = 0; i < path.Length;)
        {
            if (at < pattern.Length && (pattern[at] == path[i] || (pattern[at] == '?' && path[i] != '/')) && pattern[at] != '*')
            {
                at++;
                i++;
            }
            else if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                retry = i;
            }
            else if (star >= 0 && path[retry] != '/')
            {
                at = star + 1;
                i = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*') at++;
        return at == pattern.Length;
    }
}
