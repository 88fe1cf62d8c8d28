using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Exact amounts by resource while they are added up.</summary>
internal sealed class ResourceList
{
    private readonly Dictionary<string, Quantity> _amounts = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Quantity>> Amounts => _amounts;

    /// <summary>Reads a map of quantities; what is no quantity is left out.</summary>
    public static ResourceList Read(Node? map)
    {
        var list = new ResourceList();
        if (map is null) return list;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is ScalarNode { Kind: not ScalarKind.Null } scalar && Quantity.TryParse(scalar.Text, out var amount))
            {
                list._amounts[entry.Key] = amount;
            }
        }

        return list;
    }

    public bool Has(string resource) => _amounts.ContainsKey(resource);

    public void Set(string resource, Quantity amount) => _amounts[resource] = amount;

    /// <summary>Takes over what is not here yet.</summary>
    public void Default(ResourceList other)
    {
        foreach (var (resource, amount) in other._amounts) _amounts.TryAdd(resource, amount);
    }

    public void Add(ResourceList other)
    {
        foreach (var (resource, amount) in other._amounts) _amounts[resource] = _amounts.GetValueOrDefault(resource) + amount;
    }

    /// <summary>Of each resource the larger amount.</summary>
    public void Max(ResourceList other)
    {
        foreach (var (resource, amount) in other._amounts)
        {
            if (!_amounts.TryGetValue(resource, out var own) || amount > own) _amounts[resource] = amount;
        }
    }
}
