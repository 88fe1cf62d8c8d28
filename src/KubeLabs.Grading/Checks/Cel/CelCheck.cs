using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An expression in Kubernetes' own language is true.</summary>
internal sealed class CelCheck : Check
{
    private static readonly Parameter<ObjectName> _for = new(
        "for", ObjectName.Type, new("The object that the variable object stands for.", "변수 object가 가리키는 오브젝트."));

    private static readonly Parameter<ImmutableArray<string>> _objects = new(
        "objects",
        ParameterTypes.Texts,
        new("The kinds of objects that the variables objects and given hold.", "변수 objects와 given에 담을 오브젝트의 종류."));

    private static readonly Parameter<CelExpression> _expression = new(
        "expression",
        CelExpression.Type,
        new(
            "What must be true. Variables: object, the object named with for; objects, those of the cluster of the kinds asked for; given, those of"
                + " them that the exercise gives, as it gives them; and what the model answers, below.",
            "참이어야 하는 식. 변수: for로 지정한 오브젝트 object, 클러스터에 있는 지정한 종류의 오브젝트 objects, 그중 연습문제가 준 그대로의 오브젝트 given, 그리고 아래 모델의 함수."),
        isRequired: true);

    /// <inheritdoc/>
    public override string Name => "cel";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "an expression in CEL is true; without the object that it is about it fails, as it does where it has no value",
        "CEL 표현식이 참이다. 대상 오브젝트가 없거나 표현식의 값을 구할 수 없으면 실패한다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_for, _objects, _expression];

    /// <inheritdoc/>
    public override ImmutableArray<(string Signature, LocalizedText Help)> Vocabulary =>
        [.. ModelLibrary.All.Select(static entry => (entry.Signature, entry.Help))];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments)
    {
        ImmutableArray<GroupKind> own = arguments.Has(_for) ? [KindGroups.Of(arguments.Get(_for).Kind)] : [];
        return [.. own.Concat(Kinds(arguments)).Concat(ModelLibrary.Needs(arguments.Get(_expression).Program)).Distinct()];
    }

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (!Needs(arguments).IsEmpty) return;
        reader.Report(
            at,
            "\"for\", \"objects\" or an expression that asks the model (pods, can) is expected here",
            "여기에는 \"for\", \"objects\", 또는 모델에 묻는 표현식(pods, can)이 와야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Has(_for) ? arguments.Get(_for) : null;
        var item = name is null ? null : context.Find(name);
        if (name is not null && item is null)
            return CheckResult.Failed(Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name));
        var model = new CelModel(context, item, Kinds(arguments));
        var reads = model.Reads;
        var expression = arguments.Get(_expression);
        var result = expression.Program.Evaluate(model);
        if (model.Mistake is { } mistake) return CheckResult.Error(mistake);
        if (model.Refusals() is { IsEmpty: false } refusals) return CheckResult.Failed(refusals);
        return result.Value switch
        {
            CelBool { Value: true } => CheckResult.Passed,
            CelBool => CheckResult.Failed(Untrue(expression, item, reads)),
            CelError { IsFinal: false } => CheckResult.Failed(WithoutValue(expression, item, reads, result.Issue!)),
            CelError error => CheckResult.Error(new($"the expression was stopped: {error.Message}", $"표현식 평가가 중단되었습니다: {error.Message}")),
            _ => CheckResult.Error(new("the expression comes to neither true nor false", "표현식의 결과가 true도 false도 아닙니다")),
        };
    }

    private static ImmutableArray<GroupKind> Kinds(Arguments arguments) =>
        [.. arguments.Get(_objects, []).Select(KindGroups.Of)];

    private static Finding Untrue(CelExpression expression, KubeObject? item, FieldReads reads) => About(item, reads, new Finding(new(
        $"{Subject(item).En} does not satisfy the expression",
        $"{Subject(item).Ko} 표현식을 만족하지 않습니다"))
    { Expected = LocalizedText.Same(expression.Text) });

    private static Finding WithoutValue(CelExpression expression, KubeObject? item, FieldReads reads, CelIssue issue) => About(item, reads, new Finding(new(
        $"the expression has no value for {Subject(item).En}: {issue.Message}",
        $"표현식의 값을 구할 수 없습니다: {issue.Message}"))
    { Expected = LocalizedText.Same(expression.Text) });

    private static LocalizedText Subject(KubeObject? item) => item is null
        ? new("the cluster", "클러스터가")
        : new($"{item.Kind} {item.Name}", $"{item.Kind} {item.Name} 오브젝트가");

    private static Finding About(KubeObject? item, FieldReads reads, Finding finding)
    {
        if (item is null || reads.Paths.Count == 0)
            return finding;
        var values = reads.Paths.Distinct().Take(5).Select(path => (Path: path, Value: Values.Show(path.Find(item.Root)))).ToList();
        return (finding with
        {
            Found = new(
                string.Join("; ", values.Select(value => $"{value.Path}: {value.Value.En}")),
                string.Join("; ", values.Select(value => $"{value.Path}: {value.Value.Ko}"))),
        }).About(item, values[^1].Path);
    }
}
