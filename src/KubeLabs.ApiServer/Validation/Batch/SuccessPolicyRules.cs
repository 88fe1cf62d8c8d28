using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>When a Job with indexes has succeeded before all of its Pods have.</summary>
internal static class SuccessPolicyRules
{
    private const int MostRules = 20;
    private const int LongestIndexes = 64 * 1024;

    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("successPolicy") is not { } policy) return;
        if (!JobSpecRules.IsIndexed(spec))
        {
            causes.InvalidPrinted(path, InternalForm.Print("SuccessPolicy", policy), "requires indexed completion mode");
            return;
        }

        var rules = policy.List("rules");
        var place = path.Child("rules");
        if (rules.Length == 0) causes.Required(place, "at least one rules must be specified when the successPolicy is specified");
        if (rules.Length > MostRules) causes.TooMany(place, rules.Length, MostRules);
        for (var i = 0; i < rules.Length; i++) Rule(rules[i], spec.Number("completions"), place.At(i), causes);
    }

    private static void Rule(Node rule, long completions, FieldPath path, CauseList causes)
    {
        if (!rule.Has("succeededCount") && !rule.Has("succeededIndexes"))
        {
            causes.Required(path, "at least one of succeededCount or succeededIndexes must be specified");
        }

        long? listed = null;
        if (rule.Field("succeededIndexes")?.AsString() is { } indexes)
        {
            listed = Indexes(indexes, completions, path.Child("succeededIndexes"), causes);
        }

        if (rule.Field("succeededCount")?.AsInteger() is not { } count) return;
        FieldRules.Negative(rule, "succeededCount", path, causes);
        var place = path.Child("succeededCount");
        MoreThan(count, completions, "the number of specified completions", place, causes);
        MoreThan(count, listed, "the number of indexes in the specified succeededIndexes field", place, causes);
    }

    private static long Indexes(string indexes, long completions, FieldPath path, CauseList causes)
    {
        if (Characters.Bytes(indexes) > LongestIndexes) causes.TooLong(path, LongestIndexes);
        var (count, fault) = IndexIntervals.Count(indexes, completions);
        if (fault is not null) causes.Invalid(path, indexes, $"error parsing succeededIndexes: {fault}");
        return count;
    }

    private static void MoreThan(long count, long? most, string what, FieldPath path, CauseList causes)
    {
        if (count > most)
        {
            causes.Invalid(path, count, string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {most} ({what})"));
        }
    }
}
