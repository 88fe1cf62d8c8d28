using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>How large the parts of <c>self</c> and <c>oldSelf</c> can be, by the schema.</summary>
internal sealed class RuleSizes(RuleType root) : ICelSizes
{
    public CelCostRange? SizeOf(IReadOnlyList<string> path, CelType type)
    {
        if (path.Count == 0) return null;
        RuleType? at = root;
        for (var i = 1; i < path.Count && at is not null; i++)
        {
            at = path[i] switch
            {
                "@items" or "@values" => at.Element,
                "@keys" => at.Key,
                var field => at.Fields?.GetValueOrDefault(field),
            };
        }

        return at is null ? null : new CelCostRange(0, (ulong)at.MaxElements);
    }
}
