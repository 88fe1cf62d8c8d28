using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Labels that a selector matches: how one looks whom it speaks of, though nobody like this may exist.</summary>
public static class LabelExamples
{
    // A selector with more values than this is cut: no lab needs it.
    private const int Most = 20;

    private const string AnyValue = "any";

    /// <summary>Some sets of labels that match, each value of a list of values among them; none where nothing can match.</summary>
    public static ImmutableArray<MappingNode> Of(LabelSelector selector)
    {
        var examples = ImmutableArray.CreateBuilder<MappingNode>();
        Add(examples, selector, Make(selector, null, ""));
        foreach (var requirement in selector.Requirements)
        {
            if (requirement.Operator != "In") continue;
            foreach (var value in requirement.Values.Skip(1).Take(Most)) Add(examples, selector, Make(selector, requirement, value));
        }

        return examples.ToImmutable();
    }

    private static void Add(ImmutableArray<MappingNode>.Builder examples, LabelSelector selector, MappingNode labels)
    {
        if (examples.Count < Most && selector.Matches(labels)) examples.Add(labels);
    }

    private static MappingNode Make(LabelSelector selector, LabelRequirement? chosen, string value)
    {
        var labels = MappingNode.Empty(default);
        foreach (var requirement in selector.Requirements)
        {
            var text = requirement == chosen ? value : requirement.Operator switch
            {
                "In" => requirement.Values.FirstOrDefault(candidate => IsAllowed(selector, requirement.Key, candidate)),
                "Exists" => labels[requirement.Key] is null ? AnyValue : null,
                _ => null,
            };
            if (text is not null) labels = labels.With(requirement.Key, ScalarNode.Of(default, text));
        }

        return labels;
    }

    private static bool IsAllowed(LabelSelector selector, string key, string value) =>
        selector.Requirements.All(requirement => requirement.Key != key || requirement.MatchesValue(value));
}
