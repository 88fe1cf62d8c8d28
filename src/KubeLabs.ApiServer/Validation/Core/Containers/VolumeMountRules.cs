using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Volumes mounted into a container.</summary>
internal static class VolumeMountRules
{
    private const string Bidirectional = "Bidirectional";
    private static readonly string[] _propagations = [Bidirectional, "HostToContainer", "None"];
    private static readonly string[] _recursive = ["Disabled", "Enabled", "IfPossible"];

    public static void Validate(Node container, IReadOnlyDictionary<string, Node> volumes, FieldPath path, CauseList causes)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var mounts = container.List("volumeMounts");
        for (var i = 0; i < mounts.Length; i++)
        {
            var mount = mounts[i];
            FieldRules.Missing(mount, "name", path.At(i), causes);
            if (!volumes.ContainsKey(mount.Text("name"))) causes.NotFound(path.At(i).Child("name"), mount.Text("name"));
            FieldRules.Missing(mount, "mountPath", path.At(i), causes);
            if (!paths.Add(mount.Text("mountPath")))
            {
                causes.Invalid(path.At(i).Child("mountPath"), mount.Text("mountPath"), "must be unique");
            }

            AlsoDevice(mount, container, path.At(i), causes);
            // From here on the server names the list, not the item.
            SubPath(mount, path, path.At(i), causes);
            Propagation(mount, container, path.Child("mountPropagation"), causes);
            RecursiveReadOnly(mount, path.Child("recursiveReadOnly"), causes);
        }
    }

    private static void AlsoDevice(Node mount, Node container, FieldPath path, CauseList causes)
    {
        var (name, place) = (mount.Text("name"), mount.Text("mountPath"));
        var (sameName, samePath) = (false, false);
        foreach (var device in container.List("volumeDevices"))
        {
            sameName |= device.Text("name") == name;
            samePath |= device.Text("devicePath") == place;
        }

        if (sameName) causes.Invalid(path.Child("name"), name, "must not already exist in volumeDevices");
        if (samePath) causes.Invalid(path.Child("mountPath"), place, "must not already exist as a path in volumeDevices");
    }

    private static void SubPath(Node mount, FieldPath list, FieldPath item, CauseList causes)
    {
        var (fixedPath, expression) = (mount.Text("subPath"), mount.Text("subPathExpr"));
        if (fixedPath.Length > 0) PathRules.NotDescending(fixedPath, list.Child("subPath"), causes);
        if (expression.Length == 0) return;
        if (fixedPath.Length > 0) causes.Invalid(item.Child("subPathExpr"), expression, "subPathExpr and subPath are mutually exclusive");
        PathRules.NotDescending(expression, list.Child("subPathExpr"), causes);
    }

    private static void Propagation(Node mount, Node container, FieldPath path, CauseList causes)
    {
        if (mount.Field("mountPropagation")?.AsString() is not { } mode) return;
        if (!_propagations.Contains(mode)) causes.NotSupported(path, mode, _propagations);
        if (mode == Bidirectional && !container["securityContext"].Flag("privileged"))
        {
            causes.Forbidden(path, "Bidirectional mount propagation is available only to privileged containers");
        }
    }

    private static void RecursiveReadOnly(Node mount, FieldPath path, CauseList causes)
    {
        if (mount.Field("recursiveReadOnly")?.AsString() is not { } mode || mode == "Disabled") return;
        if (!_recursive.Contains(mode))
        {
            causes.NotSupported(path, mode, _recursive);
            return;
        }

        if (!mount.Flag("readOnly")) causes.Forbidden(path, "may only be specified when readOnly is true");
        if (mount.Has("mountPropagation") && mount.Text("mountPropagation") != "None")
        {
            causes.Forbidden(path, "may only be specified when mountPropagation is None or not specified");
        }
    }
}
