using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A volume of a Pod.</summary>
/// <param name="Node">The item of <c>spec.volumes</c>.</param>
public sealed record VolumeView(Node Node)
{
    private static readonly string[] _files = ["configMap", "secret", "projected", "downwardAPI"];

    /// <summary>The name.</summary>
    public string Name => Node["name"]?.AsString() ?? "";

    /// <summary>The kind by its field: <c>emptyDir</c>, <c>configMap</c>, …; a volume that names none is an <c>emptyDir</c>.</summary>
    public string Kind
    {
        get
        {
            foreach (var entry in Node.Entries)
            {
                if (entry.Key != "name" && !entry.Value.IsNull) return entry.Key;
            }

            return "emptyDir";
        }
    }

    /// <summary>What the kind is given, or null.</summary>
    public Node? Source => NodeLists.Present(Node[Kind]);

    /// <summary>Whether the kubelet writes files into it from the API; such a volume is mounted read-only whatever the mount
    /// says.</summary>
    public bool HasFiles => _files.Contains(Kind);

    /// <summary>The claim, or null where it is none.</summary>
    public string? Claim => Kind == "persistentVolumeClaim" ? Source?["claimName"]?.AsString() : null;

    /// <summary>A path in the volume.</summary>
    public VolumePlace Place(string path)
    {
        if (Claim is { } claim) return new($"claim/{claim}", path);
        if (Kind != "hostPath") return new($"{Kind}/{Name}", path);
        var onNode = MountPath.Join(MountPath.Clean(Source?["path"]?.AsString() ?? "/"), path);
        return new("host", onNode.TrimStart('/'));
    }
}
