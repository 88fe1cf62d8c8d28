using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Names made of a domain and a path, <c>acme.io/foo</c>.</summary>
internal static class PathFormats
{
    private static readonly string _path = FormatText.Pattern("Invalid path", @"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+");

    /// <summary>A domain, a slash and a path that a URL may have.</summary>
    public static void DomainPrefixed(string value, FieldPath field, CauseList causes)
    {
        if (value.Length == 0)
        {
            causes.Required(field);
            return;
        }

        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == value.Length - 1)
        {
            causes.Invalid(field, value, "must be a domain-prefixed path (such as \"acme.io/foo\")");
            return;
        }

        var (host, path) = (value[..slash], value[(slash + 1)..]);
        causes.InvalidEach(field, host, DnsFormats.Subdomain(host));
        if (!Characters.AreWord(path, "/-._~%!$&'()*+,;=:")) causes.Invalid(field, path, _path);
    }
}
