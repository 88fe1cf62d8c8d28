using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Block devices mapped into a container.</summary>
internal static class VolumeDeviceRules
{
    public static void Validate(Node container, IReadOnlyDictionary<string, Node> volumes, FieldPath path, CauseList causes)
    {
        var (names, paths) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var devices = container.List("volumeDevices");
        for (var i = 0; i < devices.Length; i++)
        {
            Name(devices[i].Text("name"), names, volumes, path.At(i), causes);
            DevicePath(devices[i].Text("devicePath"), paths, path.At(i).Child("devicePath"), causes);
            AlsoMount(devices[i], container, path.At(i), causes);
        }
    }

    private static void Name(
        string name,
        HashSet<string> names,
        IReadOnlyDictionary<string, Node> volumes,
        FieldPath path,
        CauseList causes)
    {
        FieldPath place = path.Child("name");
        if (name.Length == 0) causes.Required(place);
        else if (!names.Add(name)) causes.Invalid(place, name, "must be unique");
        if (!volumes.TryGetValue(name, out var volume)) causes.NotFound(place, name);
        else if (!volume.Has("persistentVolumeClaim") && !volume.Has("ephemeral"))
        {
            causes.Invalid(place, name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
        }
    }

    private static void DevicePath(string device, HashSet<string> paths, FieldPath path, CauseList causes)
    {
        if (device.Length == 0) causes.Required(path);
        if (paths.Contains(device)) causes.Invalid(path, device, "must be unique");
        if (PathRules.HasBacksteps(device)) causes.Invalid(path, device, "can not contain backsteps ('..')");
        else paths.Add(device);
    }

    private static void AlsoMount(Node device, Node container, FieldPath path, CauseList causes)
    {
        var (name, place) = (device.Text("name"), device.Text("devicePath"));
        var (sameName, samePath) = (false, false);
        foreach (var mount in container.List("volumeMounts"))
        {
            sameName |= mount.Text("name") == name;
            samePath |= mount.Text("mountPath") == place;
        }

        if (sameName) causes.Invalid(path.Child("name"), name, "must not already exist in volumeMounts");
        if (samePath) causes.Invalid(path.Child("devicePath"), place, "must not already exist as a path in volumeMounts");
    }
}
