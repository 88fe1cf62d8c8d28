using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What kube-apiserver answers (400) to an object that it could not decode. It names the first type error alone, or else all
/// unknown fields. "First" is in the order of sorted keys, as kubectl sends them, not in the order of the manifest.
/// </summary>
public static class DecodingVerdict
{
    // As many strict errors as sigs.k8s.io/json keeps.
    private const int MostUnknownFields = 100;

    /// <summary>The server's message, or null where there is no error.</summary>
    public static string? Message(GroupVersionKind type, ImmutableArray<DecodingError> errors) =>
        errors.IsEmpty ? null : Refusal(type.Kind, type, Reason(errors));

    /// <summary>A refusal of an object whose kind was written as <paramref name="written"/>.</summary>
    internal static string Refusal(string written, GroupVersionKind type, string reason) =>
        $"{written} in version {GoValue.Quote(type.Version)} cannot be handled as a {type.Kind}: {reason}";

    internal static string Reason(ImmutableArray<DecodingError> errors)
    {
        DecodingError[] sorted = [.. errors];
        if (sorted.Length > 1) Array.Sort(sorted, (left, right) => SentOrder.Compare(left.Field, right.Field));
        var type = Array.Find(sorted, error => error.StopsDecoder)
            ?? Array.Find(sorted, error => error.Kind == DecodingErrorKind.TypeMismatch);
        if (type is not null) return type.Message;
        var unknown = sorted.Select(error => error.Message).Distinct().Take(MostUnknownFields);
        return $"strict decoding error: {string.Join(", ", unknown)}";
    }
}
