using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A value of a partial object has the type of its field; one of another type could never match.</summary>
internal sealed class PatternValueRule : LintRule
{
    /// <inheritdoc/>
    public override string Name => "pattern-values";

    /// <inheritdoc/>
    public override IEnumerable<ProofCase> Find(LintSubject subject) =>
        subject.Criteria.SelectMany(criterion => Patterns(criterion["check"])).SelectMany(OfPattern);

    /// <summary>Every partial object in the arguments of a check.</summary>
    public static IEnumerable<MappingNode> Patterns(Node? node) => node switch
    {
        MappingNode mapping when DemandedNames.IsPattern(mapping) => [mapping],
        MappingNode mapping => mapping.Values.SelectMany(entry => Patterns(entry.Value)),
        SequenceNode list => list.Values.SelectMany(Patterns),
        _ => [],
    };

    private IEnumerable<ProofCase> OfPattern(MappingNode pattern) => Wording.TypeOf(pattern) is { } type
        ? Below(pattern, FieldContext.Of(type), FieldPath.Root)
        : [];

    private ProofCase Usual(Position at, FieldPath path, string known) =>
        Doubtful(at, $"{path} is usually one of {known}", $"{path} 필드에 쓰이는 값: {known}");

    private IEnumerable<ProofCase> Below(Node node, FieldContext field, FieldPath path) => node switch
    {
        MappingNode mapping when Pattern.ExistsOf(mapping) is not null => [],
        MappingNode mapping => mapping.Values.SelectMany(entry => Below(entry.Value, field.Child(entry.Key), path.Child(entry.Key))),
        SequenceNode list => list.Values.SelectMany((item, index) => Below(item, field.Item(), path.At(index))),
        ScalarNode { Kind: not ScalarKind.Null } scalar when !PatternValues.Fits(scalar, field.Kind) =>
            [Wrong(node.Position, $"{path} takes {PatternValues.Word(field.Kind)}", $"{path} 필드는 {PatternValues.Word(field.Kind)} 타입입니다")],
        ScalarNode scalar when field.Field is { Enum: { IsEmpty: false } known } && !known.Contains(scalar.Text) =>
            [Usual(node.Position, path, string.Join(", ", known))],
        _ => [],
    };
}
