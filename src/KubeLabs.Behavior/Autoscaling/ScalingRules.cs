using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// How fast an autoscaler may go in one direction. Source: the documentation "Horizontal Pod Autoscaling", "Configurable scaling behavior".
/// </summary>
/// <param name="Node">The rules, or null for the default ones.</param>
/// <param name="IsUp">Which direction.</param>
public readonly record struct ScalingRules(Node? Node, bool IsUp)
{
    private const long UsualDownWindow = 300;

    /// <summary>How long recommendations are remembered, in seconds: the least of them counts going up, the largest going down.</summary>
    public long Window => Node?["stabilizationWindowSeconds"]?.AsInteger() ?? (IsUp ? 0 : UsualDownWindow);

    /// <summary>Whether this direction is closed.</summary>
    public bool IsDisabled => Node?["selectPolicy"]?.AsString() == "Disabled";

    /// <summary>The tolerance that the rules set, or null.</summary>
    public double? Tolerance => (double?)Amounts.Of(Node?["tolerance"])?.Value;

    /// <summary>
    /// The farthest that the replicas may go in one step where none was made for a while; the policies choose the largest change unless
    /// <c>selectPolicy</c> says <c>Min</c>.
    /// </summary>
    /// <param name="current">The replicas now.</param>
    public long Limit(long current)
    {
        if (IsDisabled) return current;
        var isLeast = Node?["selectPolicy"]?.AsString() == "Min";
        long? limit = null;
        foreach (var (isPercent, value) in Policies())
        {
            var proposed = isPercent ? Percent(current, value) : current + (IsUp ? value : -value);
            limit = limit is not { } before ? proposed : IsUp == isLeast ? Math.Min(before, proposed) : Math.Max(before, proposed);
        }

        return limit ?? current;
    }

    private long Percent(long current, long value) => IsUp
        ? (long)Math.Ceiling(current * (1 + (value / 100.0)))
        : (long)(current * (1 - (value / 100.0)));

    private ImmutableArray<(bool IsPercent, long Value)> Policies()
    {
        var written = NodeLists.Map(Node?["policies"], static policy =>
            (policy["type"]?.AsString() == "Percent", policy["value"]?.AsInteger() ?? 0));
        if (!written.IsEmpty) return written;
        return IsUp ? [(false, 4), (true, 100)] : [(true, 100)];
    }
}
