using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// The implicit criterion that given objects stay as they are, but for the paths that the exercise lists: decoys are not relabelled,
/// scaled away or opened up.
/// </summary>
internal static class GivenKept
{
    private static readonly LocalizedText _title = new(
        "Given objects are left as they are", "주어진 오브젝트를 그대로 둔다");

    private static readonly LocalizedText _hint = new(
        "Leave given objects out of your answer, or apply them as they were.",
        "주어진 오브젝트는 답안에서 빼거나 원래대로 적용하십시오.");

    /// <summary>Every change that nobody asked for.</summary>
    public static CheckResult Evaluate(CheckContext context) => context.Live is { } live
        ? LiveGivenKept.Evaluate(context, live)
        : CheckResult.Of([.. context.Exercise.GivenKeys.SelectMany(key => Changes(context, key))]);

    /// <summary>The criterion. It has no points: an exercise whose given objects were changed is not passed, whatever the score.</summary>
    public static CriterionResult ToCriterion(CheckResult result, CheckContext context)
    {
        var hint = context.IsLive ? LiveHint(context.Exercise.Exercise.Id) : _hint;
        return new(Exercise.GivenKeptId, _title, result.Status, 0, result.Findings, result.Status == CriterionStatus.Failed ? hint : null, []);
    }

    private static LocalizedText LiveHint(string id) => new(
        $"Put them back as they were: kubelabs cluster setup {id}", $"원래대로 되돌리십시오: kubelabs cluster setup {id}");

    private static IEnumerable<Finding> Changes(CheckContext context, ObjectKey key)
    {
        var (before, after) = (context.Exercise.Given.Find(key), context.State.Find(key));
        if (before is null || after is null || ReferenceEquals(before, after)) return [];
        return Differences.Between(before.Root, after.Root, FieldContext.Of(SchemaCatalog.BuiltIn.Find(after.Type)), FieldPath.Root)
            .Where(difference => !ServerFields.IsServerWritten(difference) && !IsAllowed(context, key, difference) && !IsRefused(context, key, difference))
            .Select(difference => ToFinding(difference, after));
    }

    /// <summary>Whether the exercise lets a difference of a given object be.</summary>
    public static bool IsAllowed(CheckContext context, ObjectKey key, Difference difference) =>
        context.Exercise.Exercise.MayChange.Any(part =>
            part.Kind == key.Kind && part.Name == key.Name && (key.Namespace.Length == 0 || part.Namespace == key.Namespace)
            && difference.Path.IsWithin(part.Path)
            && (!part.OnlyAdditions || difference.Before is null));

    // What the API server refuses does not change anything.
    private static bool IsRefused(CheckContext context, ObjectKey key, Difference difference) =>
        context.Applied.Refusals.TryGetValue(key, out var refusals)
        && refusals.Any(refusal => difference.Path.IsWithin(refusal.Field) || refusal.Field.IsWithin(difference.Path));

    /// <summary>The finding of a change.</summary>
    public static Finding ToFinding(Difference difference, KubeObject after) => new Finding(new LocalizedText(
        $"given {after.Kind} {after.Name}: {difference.Path} has changed",
        $"주어진 {after.Kind} {after.Name}: {difference.Path} 필드가 바뀌었습니다"))
    {
        Expected = Values.Show(difference.Before),
        Found = Values.Show(difference.After),
    }.About(after, difference.Path);
}
