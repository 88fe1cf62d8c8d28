using System.Collections;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Rules by kind. The keys are kept as text: tables of tuples are compiled anew in every run.</summary>
internal sealed class RuleTable : IEnumerable<KeyValuePair<string, RuleCatalog.Rules>>
{
    private readonly Dictionary<string, RuleCatalog.Rules> _rules = new(StringComparer.Ordinal);

    /// <summary>Names the rules of a kind.</summary>
    public RuleCatalog.Rules this[(string Group, string Kind) type]
    {
        set => _rules.Add(Key(type.Group, type.Kind), value);
    }

    /// <summary>The rules of a kind, or null.</summary>
    public RuleCatalog.Rules? Find(GroupVersionKind type) => _rules.GetValueOrDefault(Key(type.Group, type.Kind));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, RuleCatalog.Rules>> GetEnumerator() => _rules.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Key(string group, string kind) => $"{group}/{kind}";
}
