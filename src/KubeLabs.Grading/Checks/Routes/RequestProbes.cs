using System.Collections.Immutable;
using KubeLabs.Behavior;

namespace KubeLabs.Grading;

/// <summary>
/// Makes concrete requests of a table of requests. For "and everything below" they are the path itself, a path below it that nobody
/// wrote, and every path that some Ingress names there: a rule that takes a part away is found wherever it stands.
/// </summary>
internal static class RequestProbes
{
    private const string Unwritten = "any/where";

    /// <summary>The requests to try for one row of the table.</summary>
    public static ImmutableArray<HttpRequest> For(RequestCase row, ImmutableArray<RequestCase> table, ImmutableArray<IngressView> ingresses)
    {
        if (!row.IsSubtree) return [new(row.Host, row.Path)];
        var prefix = row.Path.TrimEnd('/');
        var written = ingresses
            .SelectMany(ingress => ingress.Rules)
            .Where(rule => rule.Fit(row.Host) >= 0)
            .SelectMany(rule => rule.Paths)
            .SelectMany(path => Around(path.Path));
        string[] own = [row.Path, $"{prefix}/{Unwritten}"];
        return
        [
            .. own.Concat(written)
                .Where(path => Owner(path, row.Host, table) == row)
                .Distinct()
                .Select(path => new HttpRequest(row.Host, path)),
        ];
    }

    private static IEnumerable<string> Around(string path)
    {
        var trimmed = path.TrimEnd('/');
        return [trimmed.Length == 0 ? "/" : trimmed, $"{trimmed}/{Unwritten}", $"{trimmed}x"];
    }

    // The most particular row of the table speaks for a path.
    private static RequestCase? Owner(string path, string host, ImmutableArray<RequestCase> table) =>
        path.StartsWith('/')
            ? table.Where(row => row.Host == host && row.Covers(path)).MaxBy(row => (row.Path.TrimEnd('/').Length, row.Path == path))
            : null;
}
