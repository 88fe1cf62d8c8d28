using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a Job whose Pods have indexes must have, and what only such a Job may have.</summary>
internal static class IndexedJobRules
{
    private const int MostParallel = 100_000;
    private const int MostFailed = 100_000;
    private const int ManyCompletions = 100_000;
    private const int FewerWithMany = 10_000;
    private static readonly string[] _onlyIndexed = ["backoffLimitPerIndex", "maxFailedIndexes"];

    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        switch (spec.Text("completionMode"))
        {
            case "Indexed":
                Indexed(spec, path, causes);
                break;
            case "NonIndexed":
                NotIndexed(spec, path, causes);
                break;
            case "" when !spec.Has("completionMode"):
                NotIndexed(spec, path, causes);
                break;
        }
    }

    private static void NotIndexed(Node? spec, FieldPath path, CauseList causes)
    {
        foreach (var field in _onlyIndexed)
        {
            if (spec.Field(field)?.AsInteger() is { } value) causes.Invalid(path.Child(field), value, "requires indexed completion mode");
        }
    }

    private static void Indexed(Node? spec, FieldPath path, CauseList causes)
    {
        var (completions, failed) = (spec.Field("completions")?.AsInteger(), spec.Field("maxFailedIndexes")?.AsInteger());
        if (completions is null) causes.Required(path.Child("completions"), "when completion mode is Indexed");
        MoreThan(spec, "parallelism", MostParallel, " when completion mode is Indexed", path, causes);
        if (failed > completions) causes.Invalid(path.Child("maxFailedIndexes"), failed.Value, "must be less than or equal to completions");
        MoreThan(spec, "maxFailedIndexes", MostFailed, "", path, causes);
        if (completions > ManyCompletions && spec.Has("backoffLimitPerIndex")) Many(spec, path, causes);
    }

    private static void Many(Node? spec, FieldPath path, CauseList causes)
    {
        if (!spec.Has("maxFailedIndexes"))
        {
            causes.Required(
                path.Child("maxFailedIndexes"),
                string.Create(CultureInfo.InvariantCulture, $"must be specified when completions is above {ManyCompletions}"));
        }

        var reason = string.Create(
            CultureInfo.InvariantCulture, $" when completions are above {ManyCompletions} and used with backoff limit per index");
        MoreThan(spec, "parallelism", FewerWithMany, reason, path, causes);
        MoreThan(spec, "maxFailedIndexes", FewerWithMany, reason, path, causes);
    }

    private static void MoreThan(Node? spec, string field, int most, string reason, FieldPath path, CauseList causes)
    {
        var value = spec.Number(field);
        if (value <= most) return;
        causes.Invalid(
            path.Child(field), value, string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {most}{reason}"));
    }
}
