using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A ConfigMap (<c>ValidateConfigMap</c>): keys, each in one of the two maps, and the size of all values.</summary>
internal static class ConfigMapRules
{
    private const int Largest = 1024 * 1024;
    private static readonly FieldPath _data = FieldPath.Root.Child("data");
    private static readonly FieldPath _binaryData = FieldPath.Root.Child("binaryData");

    // The server makes the path of the whole object from an empty name.
    private static readonly FieldPath _whole = FieldPath.Root.Key("");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.Namespaced(item, NameRules.Subdomain, causes);
        var size = 0L;
        foreach (var entry in item.Root.Map("data"))
        {
            Key(entry.Key, _data, causes);
            InBothMaps(entry.Key, item.Root["binaryData"], causes);
            size += Characters.Bytes(entry.Value.AsString() ?? "");
        }

        foreach (var entry in item.Root.Map("binaryData"))
        {
            Key(entry.Key, _binaryData, causes);
            size += SecretData.Length(entry.Value);
        }

        if (size > Largest) causes.TooLong(_whole, Largest);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        ImmutableDataRules.Changed(item.Root, old.Root, causes, "data", "binaryData");
        Validate(item, causes);
    }

    private static void Key(string key, FieldPath path, CauseList causes) =>
        causes.InvalidEach(path.Key(key), key, NameFormats.ConfigMapKey(key));

    private static void InBothMaps(string key, Node? binaryData, CauseList causes)
    {
        if (binaryData?[key] is not null) causes.Invalid(_data.Key(key), key, "duplicate of key present in binaryData");
    }
}
