namespace KubeLabs.ApiServer;

/// <summary>
/// A container image, taken apart and normalised as the container tools do: <c>nginx</c> is
/// <c>docker.io/library/nginx:latest</c>. The source of the grammar is the distribution project's <c>reference</c> package.
/// </summary>
/// <param name="Domain">The registry: <c>docker.io</c>, <c>localhost:5000</c>.</param>
/// <param name="Path">The repository in the registry: <c>library/nginx</c>.</param>
/// <param name="Tag">The tag; <c>latest</c> where neither tag nor digest is written, empty where only a digest is.</param>
/// <param name="Digest">The digest, or empty.</param>
public readonly record struct ImageReference(string Domain, string Path, string Tag, string Digest)
{
    private const string HubDomain = "docker.io";

    /// <summary>Reads an image; false where it is no reference.</summary>
    public static bool TryParse(string text, out ImageReference image)
    {
        image = default;
        if (text.Length == 0 || ImageGrammar.IsIdentifier(text)) return false;
        var (domain, rest) = SplitDomain(text);
        var at = rest.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? "" : rest[(at + 1)..];
        var named = at < 0 ? rest : rest[..at];
        var colon = named.IndexOf(':', StringComparison.Ordinal);
        var tag = colon < 0 ? "" : named[(colon + 1)..];
        var path = colon < 0 ? named : named[..colon];
        if (at >= 0 && !ImageGrammar.IsDigest(digest)) return false;
        if (colon >= 0 && !ImageGrammar.IsTag(tag)) return false;
        if (!ImageGrammar.IsDomain(domain) || !ImageGrammar.IsPath(path)) return false;
        image = new(domain, path, tag.Length == 0 && digest.Length == 0 ? "latest" : tag, digest);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Domain}/{Path}{(Tag.Length == 0 ? "" : ":" + Tag)}{(Digest.Length == 0 ? "" : "@" + Digest)}";

    private static (string Domain, string Remainder) SplitDomain(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !LooksLikeDomain(text.AsSpan(0, slash))) return (HubDomain, OnHub(text));
        var domain = text[..slash];
        var rest = text[(slash + 1)..];
        return domain is "index.docker.io" or HubDomain ? (HubDomain, OnHub(rest)) : (domain, rest);
    }

    private static string OnHub(string rest) => rest.Contains('/', StringComparison.Ordinal) ? rest : "library/" + rest;

    private static bool LooksLikeDomain(ReadOnlySpan<char> first) =>
        first.ContainsAny('.', ':') || first.SequenceEqual("localhost") || first.ContainsAnyInRange('A', 'Z');
}
