using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An object matches each given partial object.</summary>
internal sealed class MatchCheck : Check
{
    private static readonly Parameter<ImmutableArray<ObjectPattern>> _objects = new(
        "objects",
        ParameterTypes.ListOf(ObjectPattern.ParameterType),
        new(
            "Partial objects. A list may stand in place of the mapping. {$exists: true} asks for a field whatever its value; null asks that it is absent.",
            "부분 오브젝트. 매핑 대신 목록을 바로 써도 된다. {$exists: true} 패턴은 값과 관계없이 필드가 있는지, null 값은 필드가 없는지 묻는다."),
        isRequired: true);

    /// <inheritdoc/>
    public override string Name => "match";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "an object matches each given partial object: maps by subset, lists by their merge key or each item by one of its own, command and args whole and in order, scalars by meaning",
        "주어진 부분 오브젝트마다 일치하는 오브젝트가 있다. 맵은 부분집합으로, 목록은 병합 키나 항목별로, command와 args는 순서대로 전체를, 스칼라는 의미로 비교한다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_objects];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
        [.. arguments.Get(_objects).Select(pattern => pattern.Kind).Distinct()];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments) =>
        CheckResult.Of([.. arguments.Get(_objects).SelectMany(pattern => Explain(context, pattern))]);

    private static ImmutableArray<Finding> Explain(CheckContext context, ObjectPattern pattern)
    {
        var candidates = PatternCandidates.In(context, pattern);
        if (candidates.IsEmpty)
        {
            var ns = pattern.Type.IsNamespaced ? pattern.Namespace : "";
            return [pattern.Name is { } name ? Missing.Object(context, pattern.Kind, ns, name) : Missing.Any(context, pattern.Kind, ns)];
        }

        ImmutableArray<Finding>? nearest = null;
        foreach (var candidate in candidates)
        {
            var findings = Compare(context, pattern, candidate);
            if (findings.IsEmpty) return [];
            if (nearest is null || findings.Length < nearest.Value.Length) nearest = findings;
        }

        return nearest ?? [];
    }

    private static ImmutableArray<Finding> Compare(CheckContext context, ObjectPattern pattern, KubeObject candidate)
    {
        var refusals = context.Refusals(candidate, Pattern.Leaves(pattern.Root));
        if (!refusals.IsEmpty) return refusals;
        var mismatches = PatternMatcher.Match(PatternCandidates.Body(pattern), candidate.Root, FieldContext.Of(pattern.Type), FieldPath.Root);
        return [.. mismatches.Select(mismatch => ToFinding(mismatch, candidate))];
    }

    private static Finding ToFinding(Mismatch mismatch, KubeObject item) => new Finding(new LocalizedText(
        $"{item.Kind} {item.Name}: {mismatch.Path} is not as asked",
        $"{item.Kind} {item.Name}: {mismatch.Path} 필드가 요구한 값과 다릅니다"))
    {
        Expected = mismatch.Expected,
        Found = mismatch.Found,
    }.About(item, mismatch.Path);
}
