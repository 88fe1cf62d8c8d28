using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>No object matches.</summary>
internal sealed class AbsentCheck : Check
{
    private static readonly Parameter<ImmutableArray<ObjectPattern>> _objects = new(
        "objects",
        ParameterTypes.ListOf(ObjectPattern.ParameterType),
        new("Partial objects, as for match; none of them may match.", "match와 같은 부분 오브젝트. 어느 것도 일치하지 않아야 한다."),
        isRequired: true);

    /// <inheritdoc/>
    public override string Name => "absent";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("no object matches any of the given partial objects", "주어진 부분 오브젝트와 일치하는 오브젝트가 없다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_objects];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
        [.. arguments.Get(_objects).Select(pattern => pattern.Kind).Distinct()];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments) =>
        CheckResult.Of([.. arguments.Get(_objects).SelectMany(pattern => Matches(context, pattern))]);

    private static IEnumerable<Finding> Matches(CheckContext context, ObjectPattern pattern)
    {
        foreach (var item in PatternCandidates.In(context, pattern))
        {
            var refusals = context.Refusals(item, Pattern.Leaves(pattern.Root));
            foreach (var refusal in refusals) yield return refusal;
            if (!refusals.IsEmpty) continue;
            if (!PatternMatcher.Match(PatternCandidates.Body(pattern), item.Root, FieldContext.Of(pattern.Type), FieldPath.Root).IsEmpty) continue;
            yield return new Finding(new LocalizedText(
                $"{item.Kind} {item.Name} is there and should not be",
                $"{item.Kind} {item.Name} 오브젝트가 있으면 안 되는데 있습니다")).About(item, FieldPath.Root);
        }
    }
}
