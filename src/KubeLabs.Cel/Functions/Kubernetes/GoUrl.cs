using System.Buffers;

namespace KubeLabs.Cel;

/// <summary>Takes URLs apart as Go's net/url does for requests: absolute, or a path from the root.</summary>
internal static class GoUrl
{
    private static readonly SearchValues<char> _notInHosts = SearchValues.Create(" <>\"\\^`{|}");

    public static (CelUrl? Url, string Mistake) Parse(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\0', '\x1f') || text.Contains('\x7f', StringComparison.Ordinal))
            return (null, "net/url: invalid control character in URL");
        if (text.Length == 0)
            return (null, "empty url");
        var (scheme, rest, mistake) = Scheme(text);
        if (mistake is not null)
            return (null, mistake);
        if (!rest.StartsWith('/'))
            return scheme.Length > 0 ? Opaque(text, scheme, rest) : (null, "invalid URI for request");
        var (body, query) = Cut(Cut(rest, '#').Before, '?');
        var host = "";
        if ((scheme.Length > 0 || !body.StartsWith("///", StringComparison.Ordinal)) && body.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = body.IndexOf('/', 2);
            host = slash < 0 ? body[2..] : body[2..slash];
            body = slash < 0 ? "" : body[slash..];
        }

        host = host[(host.LastIndexOf('@') + 1)..];
        if (HostMistake(host) is { } wrong)
            return (null, wrong);
        if (Escapes.Mistake(body) is { } wrongPath)
            return (null, wrongPath);
        return (new CelUrl(text, scheme, Escapes.Resolve(host), Escapes.Path(body), query), "");
    }

    /// <summary>The name without brackets, and the port behind it.</summary>
    public static (string Name, string Port) SplitHost(string host)
    {
        var colon = host.LastIndexOf(':');
        var hasPort = colon >= 0 && !host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9');
        var name = hasPort ? host[..colon] : host;
        if (name is ['[', .., ']'])
            name = name[1..^1];
        return (name, hasPort ? host[(colon + 1)..] : "");
    }

    private static (CelUrl? Url, string Mistake) Opaque(string text, string scheme, string rest) =>
        (new CelUrl(text, scheme, "", "", Cut(Cut(rest, '#').Before, '?').After), "");

    private static (string Scheme, string Behind, string? Mistake) Scheme(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
                return i == 0 ? ("", text, "missing protocol scheme") : (AsciiCase.Lower(text[..i]), text[(i + 1)..], null);
            if (!char.IsAsciiLetter(text[i]) && (i == 0 || !(char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.')))
                return ("", text, null);
        }

        return ("", text, null);
    }

    private static (string Before, string After) Cut(string text, char mark)
    {
        var place = text.IndexOf(mark, StringComparison.Ordinal);
        return place < 0 ? (text, "") : (text[..place], text[(place + 1)..]);
    }

    private static string? HostMistake(string host)
    {
        if (host.StartsWith('[') && !host.Contains(']', StringComparison.Ordinal))
            return "missing ']' in host";
        var port = host.StartsWith('[') ? host[(host.LastIndexOf(']') + 1)..] : host[Math.Max(host.IndexOf(':', StringComparison.Ordinal), 0)..];
        if (port.StartsWith(':') && port.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            return $"invalid port {Strings.Quote(port)} after host";
        var wrong = host.AsSpan().IndexOfAny(_notInHosts);
        return wrong >= 0 ? $"invalid character {Strings.Quote(host[wrong].ToString())} in host name" : Escapes.Mistake(host);
    }
}
