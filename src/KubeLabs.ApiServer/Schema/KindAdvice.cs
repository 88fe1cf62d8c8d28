using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What helps someone who named a kind that is not served.</summary>
/// <param name="Written">The type as written.</param>
/// <param name="Served">
/// The versions that serve the kind now, or the nearest kind where no kind has this name; empty where there is none.
/// </param>
/// <param name="NearestKind">The kind with the nearest name, where no kind has the written one; else null.</param>
/// <param name="RemovedIn">The release that removed the written version, such as <c>1.22</c>; null where it was never served.</param>
public sealed record KindAdvice(
    GroupVersionKind Written, ImmutableArray<GroupVersionKind> Served, string? NearestKind, string? RemovedIn)
{
    /// <summary>What changed between the written version and the one that serves the kind now; null where it never was served.</summary>
    public LocalizedText? Change => KindChanges.Since(Written.ApiVersion, Written.Kind);

    /// <summary>Advice for a type that the catalog does not have.</summary>
    public static KindAdvice For(SchemaCatalog catalog, GroupVersionKind written)
    {
        var served = catalog.WithKind(written.Kind);
        var nearest = served.Count > 0 ? null : Nearest.Of(written.Kind, catalog.All.Select(type => type.Type.Kind));
        if (nearest is not null) served = catalog.WithKind(nearest);
        return new(written, [.. served.Select(type => type.Type)], nearest, RemovedVersions.Release(written.ApiVersion, written.Kind));
    }

    /// <summary>kubectl's message for an object of this kind, without the leading <c>error: </c>.</summary>
    /// <param name="name">The object's name, or nothing.</param>
    /// <param name="ns">The namespace as the manifest has it, or kubectl's own.</param>
    /// <param name="file">The file as kubectl would name it.</param>
    public string Message(string name, string ns, string file) =>
        $"resource mapping not found for name: {GoValue.Quote(name)} namespace: {GoValue.Quote(ns)} from {GoValue.Quote(file)}: "
        + $"no matches for kind {GoValue.Quote(Written.Kind)} in version {GoValue.Quote(Written.ApiVersion)}\n"
        + "ensure CRDs are installed first";

    /// <summary>
    /// The server's refusal of a kind in lower case, or null where the kind differs in more. kubectl knows every kind in lower case
    /// too and sends such a manifest.
    /// </summary>
    public string? LowerCaseRefusal()
    {
        if (Written.Kind.AsSpan().ContainsAnyInRange('A', 'Z')) return null;
        foreach (var type in Served)
        {
            if (type.ApiVersion != Written.ApiVersion || !type.Kind.Equals(Written.Kind, StringComparison.OrdinalIgnoreCase)) continue;
            var reason = $"no kind {GoValue.Quote(Written.Kind)} is registered for version {GoValue.Quote(Written.ApiVersion)} "
                + "in scheme \"pkg/api/legacyscheme/scheme.go:30\"";
            return DecodingVerdict.Refusal(Written.Kind, type, reason);
        }

        return null;
    }
}
