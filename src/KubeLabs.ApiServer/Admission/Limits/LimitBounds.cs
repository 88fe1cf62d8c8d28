using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The bounds of one item of a LimitRange against what something asks for. Resources are taken in the order of their names;
/// the server's order is that of a Go map.
/// </summary>
/// <param name="item">The item of <c>spec.limits</c>.</param>
/// <param name="reasons">Where the reasons of a refusal go.</param>
internal sealed class LimitBounds(Node item, List<string> reasons)
{
    private readonly string _type = item.Text("type");

    /// <summary>A container, or a Pod as a whole.</summary>
    public void Check(IReadOnlyDictionary<string, Quantity> requests, IReadOnlyDictionary<string, Quantity> limits)
    {
        foreach (var (name, least) in Of("min")) BelowMinimum(name, least, Amount(requests, name), Amount(limits, name));
        foreach (var (name, most) in Of("max")) AboveMaximum(name, most, Amount(requests, name), Amount(limits, name));
        foreach (var (name, most) in Of("maxLimitRequestRatio")) AboveRatio(name, most, Amount(requests, name), Amount(limits, name));
    }

    /// <summary>A claim for storage, which has requests alone.</summary>
    public void CheckClaim(IReadOnlyDictionary<string, Quantity> requests)
    {
        foreach (var (name, least) in Of("min")) BelowMinimum(name, least, Amount(requests, name), null);
        foreach (var (name, most) in Of("max"))
        {
            if (Amount(requests, name) is not { } request) Refuse($"maximum {name} usage per {_type} is {most}.  No request is specified");
            else if (request.Milli > most.Milli) Refuse($"maximum {name} usage per {_type} is {most}, but request is {request}");
        }
    }

    private void BelowMinimum(string name, Quantity least, Quantity? request, Quantity? limit)
    {
        var start = $"minimum {name} usage per {_type} is {least}";
        if (request is null) Refuse($"{start}.  No request is specified");
        else if (request.Value.Milli < least.Milli) Refuse($"{start}, but request is {request}");
        else if (limit is { } most && most.Milli < least.Milli) Refuse($"{start}, but limit is {most}");
    }

    private void AboveMaximum(string name, Quantity most, Quantity? request, Quantity? limit)
    {
        var start = $"maximum {name} usage per {_type} is {most}";
        if (limit is null) Refuse($"{start}.  No limit is specified");
        else if (limit.Value.Milli > most.Milli) Refuse($"{start}, but limit is {limit}");
        else if (request is { } asked && asked.Milli > most.Milli) Refuse($"{start}, but request is {asked}");
    }

    private void AboveRatio(string name, Quantity most, Quantity? request, Quantity? limit)
    {
        var start = $"{name} max limit to request ratio per {_type} is {most}";
        if (request is not { Milli: var asked } || asked == 0) Refuse($"{start}, but no request is specified or request is 0");
        else if (limit is not { Milli: var allowed } || allowed == 0) Refuse($"{start}, but no limit is specified or limit is 0");
        else if ((double)allowed / (double)asked is var ratio && ratio * 1000 > (double)most.Milli)
        {
            Refuse(string.Create(CultureInfo.InvariantCulture, $"{start}, but provided ratio is {ratio:F6}"));
        }
    }

    private IEnumerable<KeyValuePair<string, Quantity>> Of(string field) =>
        AmountMap.Of(item[field]).OrderBy(entry => entry.Key, StringComparer.Ordinal);

    private static Quantity? Amount(IReadOnlyDictionary<string, Quantity> amounts, string name) =>
        amounts.TryGetValue(name, out var amount) ? amount : null;

    private void Refuse(string reason) => reasons.Add(reason);
}
