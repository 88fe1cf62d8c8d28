using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Where a metric comes from, and which value of it an autoscaler aims at.</summary>
internal static class MetricSourceRules
{
    private const string NoUtilization = "must set either a target raw value or a target utilization";
    private const string Both = "may not set both a target raw value and a target utilization";

    /// <summary>One source; <paramref name="field"/> says of which type it is.</summary>
    public static void Validate(Node source, string field, bool allowsInvalidVersion, FieldPath path, CauseList causes)
    {
        switch (field)
        {
            case "object":
                OfObject(source, allowsInvalidVersion, path, causes);
                break;
            case "external":
                External(source, path, causes);
                break;
            case "pods":
                Pods(source, path, causes);
                break;
            case "resource":
                FieldRules.Missing(source, "name", path, causes, "must specify a resource name");
                Resource(source, path, causes);
                break;
            default:
                ContainerResource(source, path, causes);
                break;
        }
    }

    private static void OfObject(Node source, bool allowsInvalidVersion, FieldPath path, CauseList causes)
    {
        var place = path.Child("describedObject");
        ObjectReferenceRules.Named(source["describedObject"], place, causes);
        if (!allowsInvalidVersion) ObjectReferenceRules.Version(source["describedObject"], allowsCoreGroup: true, place, causes);
        var target = Metric(source, path, causes);
        if (target.Has("value") || target.Has("averageValue")) return;
        causes.Required(path.Child("target", "averageValue"), "must set either a target value or averageValue");
    }

    private static void External(Node source, FieldPath path, CauseList causes)
    {
        var target = Metric(source, path, causes);
        switch (target.Has("value"), target.Has("averageValue"))
        {
            case (false, false):
                causes.Required(path.Child("target", "averageValue"), "must set either a target value for metric or a per-pod target");
                break;
            case (true, true):
                causes.Forbidden(path.Child("target", "value"), "may not set both a target value for metric and a per-pod target");
                break;
        }
    }

    private static void Pods(Node source, FieldPath path, CauseList causes)
    {
        if (Metric(source, path, causes).Has("averageValue")) return;
        causes.Required(path.Child("target", "averageValue"), "must specify a positive target averageValue");
    }

    private static void ContainerResource(Node source, FieldPath path, CauseList causes)
    {
        var name = source.Text("name");
        if (name.Length == 0) causes.Required(path.Child("name"), "must specify a resource name");
        else ResourceNameRules.OfContainer(name, path.Child("name"), causes);
        FieldRules.Missing(source, "container", path, causes, "must specify a container");
        FieldRules.Malformed(source, "container", DnsFormats.Label, path, causes);
        Resource(source, path, causes);
    }

    private static void Resource(Node source, FieldPath path, CauseList causes)
    {
        var target = source["target"];
        MetricTargetRules.Validate(target, path.Child("target"), causes);
        switch (target.Has("averageUtilization"), target.Has("averageValue"))
        {
            case (false, false):
                causes.Required(path.Child("target", "averageUtilization"), NoUtilization);
                break;
            case (true, true):
                causes.Forbidden(path.Child("target", "averageValue"), Both);
                break;
        }
    }

    private static Node? Metric(Node source, FieldPath path, CauseList causes)
    {
        var (metric, place) = (source["metric"], path.Child("metric"));
        FieldRules.Missing(metric, "name", place, causes, "must specify a metric name");
        FieldRules.Malformed(metric, "name", PathSegmentFormats.Name, place, causes);
        MetricTargetRules.Validate(source["target"], path.Child("target"), causes);
        return source["target"];
    }
}
