using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// What a check compares with should stand in the task or in what is given. Worth a look, since a text can say it in words.
/// </summary>
internal sealed class DemandedValueRule : LintRule
{
    private const int LongText = 60;

    /// <inheritdoc/>
    public override string Name => "demanded-values";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject)
    {
        foreach (var criterion in subject.Criteria)
        {
            var names = DemandedNames.In(criterion["check"]).Select(demanded => demanded.Name).ToHashSet(StringComparer.Ordinal);
            var values = Values(criterion["check"]).DistinctBy(value => value.Text).Where(value => !names.Contains(value.Text));
            foreach (var value in values.Where(value => !IsSaid(value.Text, subject)))
            {
                yield return Doubtful(
                    value.Position,
                    $"neither the tasks nor the given files say \"{value.Text}\"",
                    $"과제와 주어진 파일 어디에도 \"{value.Text}\" 값이 없습니다");
            }
        }
    }

    private static bool IsSaid(string value, LintSubject subject) =>
        (TaskWords.Names(subject.English, value) && TaskWords.Names(subject.Korean, value)) || TaskWords.Names(subject.GivenText, value);

    private static IEnumerable<ScalarNode> Values(Node? check)
    {
        if (check is not MappingNode { Values: [var only] } || CheckCatalog.Find(only.Key) is not { } known) return [];
        if (only.Value is not MappingNode arguments) return Leaves(only.Value);
        return arguments.Values.SelectMany(argument => IsTried(known, argument) || IsWord(known, argument) ? [] : Leaves(argument.Value));
    }

    private static bool IsTried(Check check, MapEntry argument) =>
        check.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Key) is { IsTried: true };

    // One of the words that a parameter knows is no value of an object.
    private static bool IsWord(Check check, MapEntry argument) =>
        check.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Key) is { } parameter
        && argument.Value.AsString() is { } text
        && parameter.TypeName.Split(" or ").Contains(text);

    private static IEnumerable<ScalarNode> Leaves(Node node) => node switch
    {
        MappingNode mapping => mapping.Values
            .Where(entry => entry.Key is not ("apiVersion" or "kind" or Pattern.Exists))
            .SelectMany(entry => Leaves(entry.Value)),
        SequenceNode list => list.Values.SelectMany(Leaves),
        ScalarNode { Kind: ScalarKind.String or ScalarKind.Integer } scalar when IsValue(scalar.Text) => [scalar],
        _ => [],
    };

    // Expressions, sentences, names of objects with their kinds (another rule looks at them) and paths of fields are something else.
    private static bool IsValue(string text) =>
        text.Length is > 0 and < LongText
        && !text.Contains(' ', StringComparison.Ordinal)
        && !DemandedNames.In(ScalarNode.Of(default, text)).Any()
        && !text.StartsWith("spec.", StringComparison.Ordinal)
        && !text.StartsWith("metadata.", StringComparison.Ordinal);
}
