namespace KubeLabs.Cel;

/// <summary>The query of a URL as a map of lists; pairs with a semicolon or a wrong escape are left out, as Go leaves them out.</summary>
internal static class UrlQuery
{
    public static CelMap Read(string query)
    {
        Dictionary<string, List<CelValue>> found = new(StringComparer.Ordinal);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Contains(';', StringComparison.Ordinal) || Escapes.Mistake(pair) is not null)
                continue;
            var mark = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Plain(mark < 0 ? pair : pair[..mark]);
            if (!found.TryGetValue(name, out var values))
                found[name] = values = [];
            values.Add(new CelString(mark < 0 ? "" : Plain(pair[(mark + 1)..])));
        }

        return CelMap.Of(found.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, (CelValue)CelList.Of(entry.Value))));
    }

    private static string Plain(string text) => Escapes.Resolve(text.Replace('+', ' '));
}
