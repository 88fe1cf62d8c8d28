using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The amounts of one item of a LimitRange, resource by resource: min ≤ defaultRequest ≤ default ≤ max, and the ratio.
/// </summary>
internal sealed class LimitBoundRules
{
    private const decimal LargestMilli = long.MaxValue / 1000;
    private static readonly string[] _fields = ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"];

    private readonly string _resource;
    private readonly FieldPath _path;
    private readonly CauseList _causes;
    private readonly Quantity? _min;
    private readonly Quantity? _max;
    private readonly Quantity? _default;
    private readonly Quantity? _request;
    private readonly Quantity? _ratio;

    private LimitBoundRules(Node limit, bool hasDefaults, string resource, FieldPath path, CauseList causes)
    {
        (_resource, _path, _causes) = (resource, path, causes);
        (_min, _max, _ratio) = (Read(limit, "min"), Read(limit, "max"), Read(limit, "maxLimitRequestRatio"));
        if (hasDefaults) (_default, _request) = (Read(limit, "default"), Read(limit, "defaultRequest"));
    }

    /// <param name="limit">The item.</param>
    /// <param name="hasDefaults">Whether its type has defaults; those of others are refused as a whole.</param>
    /// <param name="path">Where the item is.</param>
    /// <param name="causes">What is wrong with it.</param>
    public static void Validate(Node limit, bool hasDefaults, FieldPath path, CauseList causes)
    {
        var resources = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var field in _fields)
        {
            foreach (var entry in limit.Map(field)) resources.Add(entry.Key);
        }

        foreach (var resource in resources) new LimitBoundRules(limit, hasDefaults, resource, path, causes).Validate();
    }

    private void Validate()
    {
        const string request = "default request value";
        Above(_min, _max, "min", _min, "min value", "max value");
        Above(_min, _request, "defaultRequest", _request, "min value", request);
        Above(_request, _max, "defaultRequest", _request, request, "max value");
        Above(_request, _default, "defaultRequest", _request, request, "default limit value");
        // In these two the server shows the bound in the place of the value.
        Above(_min, _default, "default", _min, "min value", "default value");
        Above(_default, _max, "default", _max, "default value", "max value");
        RatioBelowOne();
        RatioAboveBounds();
        DefaultsThatDiffer();
    }

    private void Above(Quantity? least, Quantity? most, string field, Quantity? shown, string leastName, string mostName)
    {
        if (least is not { } one || most is not { } other || one <= other) return;
        Invalid(field, shown, $"{leastName} {one} is greater than {mostName} {other}");
    }

    private void RatioBelowOne()
    {
        if (_ratio is { } ratio && ratio < Quantity.Of(1)) Invalid("maxLimitRequestRatio", ratio, $"ratio {ratio} is less than 1");
    }

    private void RatioAboveBounds()
    {
        if (_ratio is not { } ratio || _min is not { } min || _max is not { } max) return;
        var isSmall = ratio.Units < LargestMilli && min.Units < LargestMilli && max.Units < LargestMilli;
        var value = isSmall ? (double)ratio.Milli / 1000 : (double)ratio.Units;
        var most = isSmall ? (double)max.Milli / (double)min.Milli : (double)max.Units / (double)min.Units;
        if (value <= most || double.IsNaN(most)) return;
        var shown = most.ToString("F6", CultureInfo.InvariantCulture);
        Invalid("maxLimitRequestRatio", ratio, $"ratio {ratio} is greater than max/min = {shown}");
    }

    private void DefaultsThatDiffer()
    {
        if (ResourceNames.MayBeOvercommitted(_resource)) return;
        if (_default is not { } limit || _request is not { } request || limit == request) return;
        Invalid("defaultRequest", request, $"default value {limit} must equal to defaultRequest value {request} in {_resource}");
    }

    private void Invalid(string field, Quantity? shown, string detail) =>
        _causes.Invalid(_path.Child(field).Key(_resource), shown?.ToString() ?? "", detail);

    private Quantity? Read(Node limit, string field) =>
        limit[field]?[_resource] is { } amount ? QuantityRules.Read(amount) ?? Quantity.Zero : null;
}
