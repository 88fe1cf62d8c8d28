using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Files with what the Pod knows of itself.</summary>
internal static class DownwardApiRules
{
    private static readonly string[] _fields =
        ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

    public static void Volume(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.FileMode(source, "defaultMode", path, causes);
        foreach (var file in source.List("items")) File(file, path, causes);
    }

    /// <summary>One file. The server names the volume, not the item.</summary>
    public static void File(Node file, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(file, "path", path, causes);
        PathRules.NotDescendingOrReserved(file.Text("path"), path.Child("path"), causes);
        Source(file, path, causes);
        FieldRules.FileMode(file, "mode", path, causes);
    }

    private static void Source(Node file, FieldPath path, CauseList causes)
    {
        var (field, resource) = (file.Field("fieldRef"), file.Field("resourceFieldRef"));
        if (field is not null)
        {
            FieldRefRules.Field(field, _fields, path.Child("fieldRef"), causes);
            if (resource is not null) causes.Invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
        }
        else if (resource is not null) FieldRefRules.Resource(resource, needsContainer: true, path.Child("resourceFieldRef"), causes);
        else causes.Required(path, "one of fieldRef and resourceFieldRef is required");
    }
}
