using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How fast an autoscaler scales in one direction.</summary>
internal static class ScalingRules
{
    private const int LongestPeriod = 1800;
    private const int LongestWindow = 3600;
    private static readonly string[] _selections = ["Disabled", "Max", "Min"];
    private static readonly string[] _types = ["Percent", "Pods"];

    public static void Validate(Node? rules, FieldPath path, CauseList causes)
    {
        if (rules is null or { IsNull: true }) return;
        Window(rules, path.Child("stabilizationWindowSeconds"), causes);
        FieldRules.Unsupported(rules, "selectPolicy", _selections, path, causes);
        var policies = rules.List("policies");
        var place = path.Child("policies");
        if (policies.Length == 0) causes.Required(place, "must specify at least one Policy");
        for (var i = 0; i < policies.Length; i++) Policy(policies[i], place.At(i), causes);
        if (QuantityRules.Read(rules.Field("tolerance")) is { IsNegative: true } tolerance)
        {
            causes.Invalid(path.Child("tolerance"), tolerance.ToString(), FormatText.NotNegative);
        }
    }

    private static void Window(Node rules, FieldPath path, CauseList causes)
    {
        if (rules.Field("stabilizationWindowSeconds")?.AsInteger() is not { } window) return;
        if (window < 0) causes.Invalid(path, window, "must be greater than or equal to zero");
        MoreThan(window, LongestWindow, path, causes);
    }

    private static void Policy(Node policy, FieldPath path, CauseList causes)
    {
        var (type, period) = (policy.Text("type"), policy.Number("periodSeconds"));
        if (!_types.Contains(type)) causes.NotSupported(path.Child("type"), type, _types);
        FieldRules.NotPositive(policy.Number("value"), path.Child("value"), causes);
        FieldRules.NotPositive(period, path.Child("periodSeconds"), causes);
        MoreThan(period, LongestPeriod, path.Child("periodSeconds"), causes);
    }

    private static void MoreThan(long value, int most, FieldPath path, CauseList causes)
    {
        if (value > most) causes.Invalid(path, value, string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {most}"));
    }
}
