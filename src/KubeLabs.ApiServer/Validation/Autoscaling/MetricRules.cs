using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The metrics that an autoscaler follows.</summary>
internal static class MetricRules
{
    private static readonly string[] _types = ["ContainerResource", "External", "Object", "Pods", "Resource"];

    // In the order in which the server looks for them: of several it checks the first only.
    private static readonly (string Type, string Field)[] _sources =
    [
        ("Object", "object"), ("External", "external"), ("Pods", "pods"), ("Resource", "resource"),
        ("ContainerResource", "containerResource"),
    ];

    public static void ValidateList(Node? spec, bool allowsInvalidVersion, FieldPath path, CauseList causes)
    {
        var metrics = spec.List("metrics");
        var zero = false;
        for (var i = 0; i < metrics.Length; i++)
        {
            Metric(metrics[i], allowsInvalidVersion, path.At(i), causes);
            zero |= metrics[i].Text("type") is "Object" or "External";
        }

        if (spec.Field("minReplicas")?.AsInteger() == 0 && !zero)
        {
            causes.Forbidden(path, "must specify at least one Object or External metric to support scaling to zero replicas");
        }
    }

    /// <summary>Whether a metric of a stored autoscaler names an object in a version that cannot be read.</summary>
    public static bool HasInvalidVersion(Node? spec)
    {
        foreach (var metric in spec.List("metrics"))
        {
            if (metric.Text("type") != "Object" || metric.Field("object") is not { } source) continue;
            if (ObjectReferenceRules.Fault(source["describedObject"].Text("apiVersion"), allowsCoreGroup: true) is not null) return true;
        }

        return false;
    }

    private static void Metric(Node metric, bool allowsInvalidVersion, FieldPath path, CauseList causes)
    {
        var type = metric.Text("type");
        if (type.Length == 0) causes.Required(path.Child("type"), "must specify a metric source type");
        if (!_types.Contains(type)) causes.NotSupported(path.Child("type"), type, _types);
        var first = Array.Find(_sources, source => metric.Has(source.Field)).Field;
        if (first is not null) MetricSourceRules.Validate(metric[first]!, first, allowsInvalidVersion, path.Child(first), causes);
        MissingSource(metric, type, path, causes);
        OtherSources(metric, type, path, causes);
    }

    private static void MissingSource(Node metric, string type, FieldPath path, CauseList causes)
    {
        var expected = Array.Find(_sources, source => source.Type == type).Field;
        if (expected is null) causes.NotSupported(path.Child("type"), type, _types);
        else if (!metric.Has(expected)) causes.Required(path.Child(expected), "must populate information for the given metric source");
    }

    private static void OtherSources(Node metric, string type, FieldPath path, CauseList causes)
    {
        var present = Array.FindAll(_sources, source => metric.Has(source.Field));
        if (present.Length == 1) return;
        foreach (var source in present)
        {
            if (source.Type != type) causes.Forbidden(path.Child(source.Field), "must populate the given metric source only");
        }
    }
}
