namespace KubeLabs.Cel;

/// <summary>Kubernetes' functions on URLs.</summary>
internal static class UrlLibrary
{
    private static readonly CelType _query = CelType.MapOf(CelType.String, CelType.ListOf(CelType.String));

    public static IEnumerable<CelFunction> Functions =>
    [
        new("url", CelOverload.Global("string_to_url", [CelType.String], CelTypes.Url, (_, a) => Read(a.Text(0)))),
        new("isURL", CelOverload.Global("is_url_string", [CelType.String], CelType.Bool, (_, a) => CelBool.Of(Read(a.Text(0)) is CelUrl))),
        Part("getScheme", "url_get_scheme", url => url.Scheme),
        Part("getHost", "url_get_host", url => url.Host),
        Part("getHostname", "url_get_hostname", url => url.Hostname),
        Part("getPort", "url_get_port", url => url.Port),
        Part("getEscapedPath", "url_get_escaped_path", url => url.Path),
        new("getQuery", CelOverload.Member("url_get_query", [CelTypes.Url], _query, (_, a) => UrlQuery.Read(((CelUrl)a[0]).Query))),
    ];

    private static CelValue Read(string text)
    {
        var (url, mistake) = GoUrl.Parse(text);
        return (CelValue?)url
            ?? Results.Error($"URL parse error during conversion from string: parse {Strings.Quote(text)}: {mistake}");
    }

    private static CelFunction Part(string name, string id, Func<CelUrl, string> part) =>
        new(name, CelOverload.Member(id, [CelTypes.Url], CelType.String, (_, a) => new CelString(part((CelUrl)a[0]))));
}

/// <summary>A URL as a value: its parts as written, the host without its escapes.</summary>
internal sealed class CelUrl(string text, string scheme, string host, string path, string query) : CelOpaque(CelTypes.Url)
{
    public string Text { get; } = text;

    public string Scheme { get; } = scheme;

    public string Host { get; } = host;

    public string Path { get; } = path;

    public string Query { get; } = query;

    public string Hostname => GoUrl.SplitHost(Host).Name;

    public string Port => GoUrl.SplitHost(Host).Port;

    public override bool Same(CelOpaque other) => ((CelUrl)other).Text == Text;

    public override string ToString() => Text;
}
