using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Variables of a container's environment.</summary>
internal static class EnvRules
{
    private static readonly string[] _fields =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
        "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    private static readonly (string Field, Action<Node, FieldPath, CauseList> Rule)[] _sources =
    [
        ("fieldRef", (source, path, causes) => FieldRefRules.Field(source, _fields, path, causes)),
        ("resourceFieldRef", (source, path, causes) => FieldRefRules.Resource(source, needsContainer: false, path, causes)),
        ("configMapKeyRef", Key),
        ("secretKeyRef", Key),
        ("fileKeyRef", FileKey),
    ];

    public static void Validate(Node container, FieldPath path, CauseList causes)
    {
        var variables = container.List("env");
        for (var i = 0; i < variables.Length; i++)
        {
            FieldRules.MissingOrMalformed(variables[i], "name", NameFormats.EnvironmentVariable, path.At(i), causes);
            if (variables[i].Field("valueFrom") is { } source) ValueFrom(variables[i], source, path.At(i).Child("valueFrom"), causes);
        }
    }

    /// <summary>Variables from files need a volume that containers of the Pod can write to.</summary>
    public static void VolumesOfFiles(PodContext pod, FieldPath path, CauseList causes)
    {
        foreach (var (container, place) in pod.Containers(path))
        {
            var variables = container.List("env");
            for (var i = 0; i < variables.Length; i++)
            {
                if (variables[i]["valueFrom"].Field("fileKeyRef") is not { } source) continue;
                var field = place.Child("env").At(i).Child("valueFrom", "fileKeyRef");
                Volume(source.Text("volumeName"), pod, field.Child("volumeName"), causes);
            }
        }
    }

    private static void ValueFrom(Node variable, Node source, FieldPath path, CauseList causes)
    {
        var count = 0;
        foreach (var (field, rule) in _sources)
        {
            if (source.Field(field) is not { } node) continue;
            count++;
            rule(node, path.Child(field), causes);
        }

        var fault = (count, variable.Text("value").Length > 0) switch
        {
            (0, _) => "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`",
            (_, true) => "may not be specified when `value` is not empty",
            ( > 1, _) => "may not have more than one field specified at a time",
            _ => null,
        };
        if (fault is not null) causes.Invalid(path, "", fault);
    }

    private static void Key(Node source, FieldPath path, CauseList causes)
    {
        var name = source.Text("name");
        causes.InvalidEach(path.Child("name"), name, DnsFormats.Subdomain(name));
        FieldRules.MissingOrMalformed(source, "key", NameFormats.ConfigMapKey, path, causes);
    }

    private static void FileKey(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.MissingOrMalformed(source, "key", NameFormats.EnvironmentVariable, path, causes);
        FieldRules.MissingOrMalformed(source, "volumeName", DnsFormats.Label, path, causes);
        FieldRules.Missing(source, "path", path, causes);
        PathRules.Backsteps(source.Text("path"), path.Child("path"), causes);
    }

    private static void Volume(string name, PodContext pod, FieldPath path, CauseList causes)
    {
        Node? volume = null;
        foreach (var item in pod.Spec.List("volumes"))
        {
            if (item.Text("name") == name) volume = item;
        }

        if (volume is null) causes.NotFound(path, name);
        else if (!volume.Has("emptyDir")) causes.Invalid(path, name, "referenced volume must be of type emptyDir");
    }
}
