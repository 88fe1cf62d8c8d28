using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>References to fields and resources of the Pod itself.</summary>
internal static class FieldRefRules
{
    private const string Sizes = "1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei";

    private static readonly string[] _known =
    [
        "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName",
        "spec.restartPolicy", "spec.serviceAccountName", "spec.schedulerName", "status.phase", "status.hostIP", "status.hostIPs",
        "status.podIP", "status.podIPs",
    ];

    private static readonly string[] _resources =
    [
        "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory",
    ];

    /// <summary>A field, one of <paramref name="supported"/>, or a label or annotation by its key.</summary>
    public static void Field(Node source, string[] supported, FieldPath path, CauseList causes)
    {
        var (version, field) = (source.Text("apiVersion"), source.Text("fieldPath"));
        if (version.Length == 0) causes.Required(path.Child("apiVersion"));
        else if (field.Length == 0) causes.Required(path.Child("fieldPath"));
        else if (version != "v1") Unconvertible(field, $"unsupported pod version: {version}", path, causes);
        else if (Subscript(field) is var (name, key)) Subscripted(field, name, key, path, causes);
        else Whole(field == "spec.host" ? "spec.nodeName" : field, supported, path, causes);
    }

    /// <summary>A resource of a container.</summary>
    public static void Resource(Node source, bool needsContainer, FieldPath path, CauseList causes)
    {
        var resource = source.Text("resource");
        if (needsContainer && source.Text("containerName").Length == 0) causes.Required(path.Child("containerName"));
        else if (resource.Length == 0) causes.Required(path.Child("resource"));
        else if (!_resources.Contains(resource) && !IsHugePages(resource))
        {
            causes.NotSupported(path.Child("resource"), resource, _resources);
        }

        Divisor(resource, QuantityRules.Read(source["divisor"]) ?? Quantity.Zero, path.Child("divisor"), causes);
    }

    private static void Whole(string field, string[] supported, FieldPath path, CauseList causes)
    {
        if (!_known.Contains(field)) Unconvertible(field, $"field label not supported: {field}", path, causes);
        else if (!supported.Contains(field)) causes.NotSupported(path.Child("fieldPath"), field, supported);
    }

    private static void Subscripted(string field, string name, string key, FieldPath path, CauseList causes)
    {
        if (name == "metadata.labels") causes.InvalidEach(path, key, LabelFormats.Key(key));
        else if (name != "metadata.annotations") Unconvertible(field, $"field label does not support subscript: {field}", path, causes);
        else causes.InvalidEach(path, key.ToLowerInvariant(), LabelFormats.Key(key.ToLowerInvariant()));
    }

    private static void Unconvertible(string field, string why, FieldPath path, CauseList causes) =>
        causes.Invalid(path.Child("fieldPath"), field, $"error converting fieldPath: {why}");

    // metadata.labels['app']
    private static (string Name, string Key)? Subscript(string field)
    {
        if (!field.EndsWith("']", StringComparison.Ordinal)) return null;
        var open = field.IndexOf("['", StringComparison.Ordinal);
        return open <= 0 || open + 2 > field.Length - 2 ? null : (field[..open], field[(open + 2)..^2]);
    }

    private static void Divisor(string resource, Quantity divisor, FieldPath path, CauseList causes)
    {
        if (divisor == Quantity.Zero) return;
        var kind = resource[(resource.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var (supported, name) = kind switch
        {
            "cpu" when _resources.Contains(resource) => ("1m and 1", "cpu"),
            "memory" when _resources.Contains(resource) => (Sizes, "memory"),
            "ephemeral-storage" when _resources.Contains(resource) => (Sizes, "local ephemeral storage"),
            _ when IsHugePages(resource) => (Sizes, "hugepages"),
            _ => ("", ""),
        };
        string[] values = name == "cpu" ? ["1m", "1"] : supported.Split(", ");
        if (name.Length == 0 || values.Contains(divisor.ToString())) return;
        causes.Invalid(path, resource, $"only divisor's values {supported} are supported with the {name} resource");
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("limits.hugepages-", StringComparison.Ordinal)
        || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);
}
