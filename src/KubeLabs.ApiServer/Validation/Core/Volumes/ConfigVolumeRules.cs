using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Volumes of Secrets and ConfigMaps.</summary>
internal static class ConfigVolumeRules
{
    public static void Secret(Node source, FieldPath path, CauseList causes) => Keys(source, "secretName", path, causes);

    public static void ConfigMap(Node source, FieldPath path, CauseList causes) => Keys(source, "name", path, causes);

    /// <summary>A key and the file that it becomes.</summary>
    public static void KeyToPath(Node item, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(item, "key", path, causes);
        FieldRules.Missing(item, "path", path, causes);
        PathRules.NotDescendingOrReserved(item.Text("path"), path.Child("path"), causes);
        FieldRules.FileMode(item, "mode", path, causes);
    }

    private static void Keys(Node source, string name, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, name, path, causes);
        FieldRules.FileMode(source, "defaultMode", path, causes);
        var items = source.List("items");
        for (var i = 0; i < items.Length; i++) KeyToPath(items[i], path.Child("items").At(i), causes);
    }
}
