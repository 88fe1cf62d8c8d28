namespace KubeLabs.Cel;

/// <summary>Kubernetes' functions on semantic versions.</summary>
internal static class SemverLibrary
{
    public static IEnumerable<CelFunction> Functions =>
    [
        new("semver",
            CelOverload.Global("string_to_semver", [CelType.String], CelTypes.Semver, (_, a) => Read(a.Text(0), false)),
            CelOverload.Global("string_bool_to_semver", [CelType.String, CelType.Bool], CelTypes.Semver, (_, a) => Read(a.Text(0), IsTrue(a)))),
        new("isSemver",
            CelOverload.Global("is_semver_string", [CelType.String], CelType.Bool,
                (_, a) => CelBool.Of(Read(a.Text(0), false) is CelSemver)),
            CelOverload.Global("is_semver_string_bool", [CelType.String, CelType.Bool], CelType.Bool,
                (_, a) => CelBool.Of(Read(a.Text(0), IsTrue(a)) is CelSemver))),
        new("isGreaterThan", Compared("semver_is_greater_than", CelType.Bool, order => CelBool.Of(order > 0))),
        new("isLessThan", Compared("semver_is_less_than", CelType.Bool, order => CelBool.Of(order < 0))),
        new("compareTo", Compared("semver_compare_to", CelType.Int, order => CelInt.Of(Math.Sign(order)))),
        Part("major", 0),
        Part("minor", 1),
        Part("patch", 2),
    ];

    private static bool IsTrue(CelValue[] arguments) => ((CelBool)arguments[1]).Value;

    private static CelValue Read(string text, bool isTolerant) =>
        Read(isTolerant ? CelSemver.Normalized(text) : text);

    private static CelValue Read(string text) => (CelValue?)CelSemver.Read(text) ?? Results.Error($"{SemverMistake.Of(text)}");

    private static CelSemver Of(CelValue[] arguments, int index) => (CelSemver)arguments[index];

    private static CelOverload Compared(string id, CelType result, Func<int, CelValue> apply) => CelOverload.Member(
        id, [CelTypes.Semver, CelTypes.Semver], result, (_, a) => apply(Of(a, 0).CompareTo(Of(a, 1))));

    private static CelFunction Part(string name, int place) => new(name, CelOverload.Member(
        $"semver_{name}", [CelTypes.Semver], CelType.Int, (_, a) => CelInt.Of((long)Of(a, 0).Numbers[place])));
}
