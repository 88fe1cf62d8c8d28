using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The value that an autoscaler aims at.</summary>
internal static class MetricTargetRules
{
    private static readonly string[] _amounts = ["value", "averageValue"];

    public static void Validate(Node? target, FieldPath path, CauseList causes)
    {
        var type = target.Text("type");
        if (type.Length == 0) causes.Required(path.Child("type"), "must specify a metric target type");
        if (type is not ("Utilization" or "Value" or "AverageValue"))
        {
            causes.Invalid(path.Child("type"), type, "must be either Utilization, Value, or AverageValue");
        }

        foreach (var amount in _amounts) NotPositive(target.Field(amount), path.Child(amount), causes);
        if (target.Field("averageUtilization")?.AsInteger() is < 1 and var utilization)
        {
            causes.Invalid(path.Child("averageUtilization"), utilization, "must be greater than 0");
        }
    }

    private static void NotPositive(Node? amount, FieldPath path, CauseList causes)
    {
        if (QuantityRules.Read(amount) is { } value && value <= Quantity.Zero) causes.Invalid(path, value.ToString(), "must be positive");
    }
}
