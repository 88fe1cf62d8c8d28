using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// An Event (<c>ValidateEventCreate</c>). The core group checks what it always did; <c>events.k8s.io</c> is strict, and names some
/// fields differently from how the server's causes do.
/// </summary>
internal static class EventRules
{
    private const string Unset = "needs to be unset";

    public static void Validate(KubeObject item, CauseList causes)
    {
        Old(item, causes);
        if (item.Type.Group.Length == 0)
        {
            Metadata(item, causes);
            return;
        }

        ObjectMetaRules.Namespaced(item, NameRules.Subdomain, causes);
        Series(item.Root, causes);
        if (!item.Root.Has("eventTime")) causes.Required(FieldPath.Root.Child("eventTime"));
        var type = item.Root.Text("type");
        if (type is not ("Normal" or "Warning")) causes.Invalid(FieldPath.Root.Child("type"), "", $"has invalid value: {type}");
        FieldsOfOldEvents(item.Root, causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        Old(item, causes);
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        if (item.Type.Group.Length == 0) return;
        FinalizerRules.NeitherStandardNorQualified(item.Metadata, ObjectMetaRules.Path.Child("finalizers"), causes);
        if (!SemanticEquality.Same(item.Root.Field("series"), old.Root.Field("series"))) Series(item.Root, causes);
        foreach (var (field, name) in (ReadOnlySpan<(string, string)>)
            [
                ("regarding", "involvedObject"), ("reason", "reason"), ("note", "message"), ("deprecatedSource", "source"),
                ("deprecatedFirstTimestamp", "firstTimestamp"), ("deprecatedLastTimestamp", "lastTimestamp"),
                ("deprecatedCount", "count"), ("type", "type"), ("eventTime", "eventTime"), ("action", "action"),
                ("related", "related"), ("reportingController", "reportingController"), ("reportingInstance", "reportingInstance"),
            ])
        {
            Changed(item.Root.Field(field), old.Root.Field(field), FieldPath.Root.Child(name), causes);
        }
    }

    // What holds for every kind is looked at once the rules of the kind have nothing to say (rest.BeforeCreate).
    private static void Metadata(KubeObject item, CauseList causes)
    {
        if (causes.Count > 0) return;
        ObjectMetaRules.Validate(item.Metadata, namespaced: true, NameRules.PathSegment, ObjectMetaRules.Path, causes);
    }

    private static void Old(KubeObject item, CauseList causes)
    {
        var isCore = item.Type.Group.Length == 0;
        var ns = item.Root[isCore ? "involvedObject" : "regarding"].Text("namespace");
        var fits = item.Root.Has("eventTime")
            ? ns.Length > 0 || item.Namespace is "default" or "kube-system"
            : ns.Length > 0 ? ns == item.Namespace : item.Namespace == "default";
        if (!fits) causes.Invalid(FieldPath.Root.Child("involvedObject", "namespace"), ns, "does not match event.namespace");
        if (item.Root.Has("eventTime")) FieldsOfNewEvents(item.Root, isCore, causes);
        causes.InvalidEach(FieldPath.Root.Child("namespace"), item.Namespace, DnsFormats.Subdomain(item.Namespace));
    }

    private static void FieldsOfNewEvents(MappingNode root, bool isCore, CauseList causes)
    {
        var field = isCore ? "reportingComponent" : "reportingController";
        var controller = root.Text(field);
        if (controller.Length == 0) causes.Required(FieldPath.Root.Child(field));
        causes.InvalidEach(FieldPath.Root.Child(field), controller, LabelFormats.Key(controller));
        MissingOrLong(root, "reportingInstance", causes);
        MissingOrLong(root, "action", causes);
        MissingOrLong(root, "reason", causes);
        Long(root.Text(isCore ? "message" : "note"), 1024, FieldPath.Root.Child("message"), causes);
    }

    private static void MissingOrLong(MappingNode root, string field, CauseList causes)
    {
        FieldRules.Missing(root, field, FieldPath.Root, causes);
        Long(root.Text(field), 128, FieldPath.Root.Child(field), causes);
    }

    private static void Long(string text, int most, FieldPath path, CauseList causes)
    {
        if (Characters.Bytes(text) > most) causes.Invalid(path, "", $"can have at most {most} characters");
    }

    private static void Series(MappingNode root, CauseList causes)
    {
        if (root.Field("series") is not { } series) return;
        // The server makes one name of the two.
        if (series.Number("count") < 2) causes.Invalid(FieldPath.Root.Child("series.count"), "", "should be at least 2");
        if (!series.Has("lastObservedTime")) causes.Required(FieldPath.Root.Child("series.lastObservedTime"));
    }

    private static void FieldsOfOldEvents(MappingNode root, CauseList causes)
    {
        foreach (var (field, name) in (ReadOnlySpan<(string, string)>)
            [("deprecatedFirstTimestamp", "firstTimestamp"), ("deprecatedLastTimestamp", "lastTimestamp")])
        {
            if (root.Has(field)) causes.Invalid(FieldPath.Root.Child(name), "", Unset);
        }

        if (root.Number("deprecatedCount") != 0) causes.Invalid(FieldPath.Root.Child("count"), "", Unset);
        var source = root["deprecatedSource"];
        var hasSource = source.Text("component").Length > 0 || source.Text("host").Length > 0;
        if (hasSource) causes.Invalid(FieldPath.Root.Child("source"), "", Unset);
    }

    private static void Changed(Node? now, Node? old, FieldPath path, CauseList causes)
    {
        if (!SemanticEquality.Same(now, old)) causes.InvalidPrinted(path, GoValue.Print(now), FormatText.Immutable);
    }
}
