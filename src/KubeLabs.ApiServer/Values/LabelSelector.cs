using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A selector of labels: every requirement must hold on one object. Reads both notations, a plain map and
/// <c>matchLabels</c> with <c>matchExpressions</c>; the source is apimachinery's <c>labels.Requirement.Matches</c>.
/// </summary>
public sealed class LabelSelector
{
    private LabelSelector(ImmutableArray<LabelRequirement> requirements) => Requirements = requirements;

    /// <summary>The requirements, all of which must hold.</summary>
    public ImmutableArray<LabelRequirement> Requirements { get; }

    /// <summary>Whether it selects everything of its scope: a selector without a requirement.</summary>
    public bool IsEverything => Requirements.IsEmpty;

    /// <summary>A selector written as a plain map (<c>spec.selector</c> of a Service, <c>nodeSelector</c>).</summary>
    public static LabelSelector FromMap(Node? map)
    {
        var requirements = ImmutableArray.CreateBuilder<LabelRequirement>();
        AddMap(requirements, map);
        return new(requirements.ToImmutable());
    }

    /// <summary>A selector with <c>matchLabels</c> and <c>matchExpressions</c>. An absent or empty one selects everything.</summary>
    public static LabelSelector From(Node? selector)
    {
        var requirements = ImmutableArray.CreateBuilder<LabelRequirement>();
        AddMap(requirements, selector?["matchLabels"]);
        foreach (var item in selector?["matchExpressions"] is { } list ? list.Items : []) requirements.Add(LabelRequirement.From(item));
        return new(requirements.ToImmutable());
    }

    /// <summary>The same selector with further requirements.</summary>
    public LabelSelector With(ImmutableArray<LabelRequirement> further) => further.IsEmpty ? this : new(Requirements.AddRange(further));

    /// <summary>Whether every requirement holds for these labels (a mapping of strings, or null for none).</summary>
    public bool Matches(Node? labels)
    {
        foreach (var requirement in Requirements)
        {
            if (!requirement.Matches(labels)) return false;
        }

        return true;
    }

    /// <summary>As <c>kubectl -l</c> takes it: <c>app=web,tier in (a,b)</c>.</summary>
    public override string ToString() => string.Join(',', Requirements);

    private static void AddMap(ImmutableArray<LabelRequirement>.Builder requirements, Node? map)
    {
        if (map is null) return;
        foreach (var entry in map.Entries)
        {
            requirements.Add(new(entry.Key, "In", [entry.Value.AsString() ?? ""]) { At = entry.Value.Position });
        }
    }
}
