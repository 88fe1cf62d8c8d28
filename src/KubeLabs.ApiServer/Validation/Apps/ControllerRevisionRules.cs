using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A ControllerRevision: data that never change again.</summary>
internal static class ControllerRevisionRules
{
    private static readonly FieldPath _data = FieldPath.Root.Child("data");

    public static void Validate(KubeObject revision, CauseList causes)
    {
        ObjectMetaRules.Namespaced(revision, NameRules.Subdomain, causes);
        FieldRules.Negative(revision.Root, "revision", FieldPath.Root, causes);
        MissingData(revision.Root.Field("data"), causes);
    }

    public static void ValidateUpdate(KubeObject revision, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(revision, old, causes);
        FieldRules.Negative(revision.Root, "revision", FieldPath.Root, causes);
        DataChanged(revision.Root.Field("data"), old.Root.Field("data"), causes);
    }

    private static void MissingData(Node? data, CauseList causes)
    {
        if (data is null) causes.Required(_data, "data is mandatory");
        else if (data is not MappingNode) causes.Required(_data, "data must be a valid JSON object");
    }

    private static void DataChanged(Node? data, Node? old, CauseList causes)
    {
        if (data is null ? old is null : data.ValueEquals(old)) return;
        causes.InvalidPrinted(_data, data is null ? "null" : GoJsonWriter.Of(data), FormatText.Immutable);
    }
}
