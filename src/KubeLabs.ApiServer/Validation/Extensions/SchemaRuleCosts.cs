using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the rules of a schema can cost, one by one and together (<c>TotalCost</c>).</summary>
/// <param name="isUnchanged">Whether the schema was there before: then its rules may each cost what they like.</param>
internal sealed class SchemaRuleCosts(bool isUnchanged)
{
    private const ulong MostOfOne = 10_000_000;
    private const ulong MostOfAll = 100_000_000;
    private const int Shown = 4;
    private readonly List<(FieldPath Path, ulong Cost)> _dearest = [];
    private ulong _total;

    /// <summary>Counts an expression, which may be too costly by itself.</summary>
    public void Add(string what, FieldPath path, ulong cost, CauseList causes)
    {
        if (!isUnchanged && cost > MostOfOne) causes.Forbidden(path, TooCostly(what, cost, MostOfOne));
        _total = cost > ulong.MaxValue - _total ? ulong.MaxValue : _total + cost;
        if (cost < MostOfAll / 100) return;
        var place = _dearest.FindIndex(other => other.Cost < cost);
        _dearest.Insert(place < 0 ? _dearest.Count : place, (path, cost));
        if (_dearest.Count > Shown) _dearest.RemoveAt(Shown);
    }

    /// <summary>Refuses a schema whose rules are too costly together.</summary>
    public void Validate(FieldPath path, CauseList causes)
    {
        if (_total <= MostOfAll) return;
        foreach (var (place, _) in _dearest)
        {
            causes.Forbidden(place, "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema");
        }

        causes.Forbidden(
            path, TooCostly("x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema", _total, MostOfAll));
    }

    private static string TooCostly(string what, ulong cost, ulong most) =>
        $"{what} exceeds budget by factor of {Factor((double)cost / most)} (try simplifying the rule, or adding maxItems, maxProperties, "
        + "and maxLength where arrays, maps, and strings are declared)";

    private static string Factor(double factor) => factor switch
    {
        > 100 => "more than 100x",
        < 1.5 => string.Create(CultureInfo.InvariantCulture, $"{factor:F6}x"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{factor:F1}x"),
    };
}
