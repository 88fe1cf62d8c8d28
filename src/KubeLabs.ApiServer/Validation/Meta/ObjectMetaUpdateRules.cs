using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Metadata of an update (<c>ValidateObjectMetaUpdate</c>). What the server fills in itself where the update leaves it out
/// (uid, time of deletion) counts only where it is written; the time of creation stays whatever an update says.
/// </summary>
internal static class ObjectMetaUpdateRules
{
    private static readonly string[] _keptWhereWritten = ["uid", "deletionTimestamp", "deletionGracePeriodSeconds"];

    public static void Validate(KubeObject item, KubeObject old, CauseList causes)
    {
        ValidateCommon(item, old, causes);
        FinalizerRules.NeitherStandardNorQualified(item.Metadata, ObjectMetaRules.Path.Child("finalizers"), causes);
    }

    /// <summary>
    /// What holds for every kind, those too that have no rules of metadata of their own (<c>rest.validateCommonFields</c>). What the
    /// server says again in the rules of the kind is said once here.
    /// </summary>
    public static void ValidateCommon(KubeObject item, KubeObject old, CauseList causes)
    {
        var path = ObjectMetaRules.Path;
        ObjectMetaRules.Details(item.Metadata, path, causes);
        NewFinalizersWhileDeleted(item.Metadata, old.Metadata, path.Child("finalizers"), causes);
        Changed(item.Metadata, old.Metadata, "name", path, causes);
        Changed(item.Metadata, old.Metadata, "namespace", path, causes);
        foreach (var field in _keptWhereWritten)
        {
            if (item.Metadata.Has(field)) Changed(item.Metadata, old.Metadata, field, path, causes);
        }
    }

    /// <summary>A field of the spec that an update may not change (<c>ValidateImmutableField</c>).</summary>
    public static void Changed(Node? item, Node? old, string field, FieldPath path, CauseList causes)
    {
        if (SemanticEquality.Same(item.Field(field), old.Field(field))) return;
        causes.InvalidPrinted(path.Child(field), GoValue.Print(item.Field(field)), FormatText.Immutable);
    }

    private static void NewFinalizersWhileDeleted(Node? item, Node? old, FieldPath path, CauseList causes)
    {
        if (!old.Has("deletionTimestamp")) return;
        var extra = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var finalizer in item.List("finalizers")) extra.Add(finalizer.AsString() ?? "");
        foreach (var finalizer in old.List("finalizers")) extra.Remove(finalizer.AsString() ?? "");
        if (extra.Count == 0) return;
        var names = string.Join(", ", extra.Select(GoValue.Quote));
        causes.Forbidden(
            path,
            $"no new finalizers can be added if the object is being deleted, found new finalizers []string{{{names}}}");
    }
}
