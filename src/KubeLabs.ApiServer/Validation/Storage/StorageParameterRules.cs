using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What StorageClasses and VolumeAttributesClasses share: a driver's name, and parameters for it.</summary>
internal static class StorageParameterRules
{
    private const int MostParameters = 512;
    private const int LargestParameters = 256 * 1024;

    /// <summary>A driver's name: a qualified name in any case.</summary>
    public static void Driver(Node root, string field, CauseList causes)
    {
        var path = FieldPath.Root.Child(field);
        var name = root.Text(field).ToLowerInvariant();
        if (name.Length == 0) causes.Required(path);
        else causes.InvalidEach(path, name, LabelFormats.Key(name));
    }

    public static void Parameters(Node root, FieldPath path, CauseList causes)
    {
        var parameters = root.Map("parameters");
        if (parameters.Length > MostParameters)
        {
            causes.TooLong(path, MostParameters);
            return;
        }

        var size = 0L;
        foreach (var entry in parameters)
        {
            if (entry.Key.Length == 0) causes.Invalid(path, entry.Key, "field can not be empty.");
            size += Characters.Bytes(entry.Key) + Characters.Bytes(entry.Value.AsString() ?? "");
        }

        if (size > LargestParameters) causes.TooLong(path, LargestParameters);
    }
}
