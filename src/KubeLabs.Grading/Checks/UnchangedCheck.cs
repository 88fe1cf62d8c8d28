using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An object, or a container of it, is as the given objects or the starter have it.</summary>
internal sealed class UnchangedCheck : Check
{
    private static readonly Parameter<ObjectName> _object = new(
        "object", ObjectName.Type, new("The object.", "오브젝트."), isRequired: true);

    private static readonly Parameter<string> _container = new(
        "container", ParameterTypes.Text, new("The container, by its name; without it the whole object is compared.", "컨테이너의 이름. 없으면 오브젝트 전체를 비교한다."));

    private static readonly Parameter<string> _from = new(
        "from", ParameterTypes.OneOf("given", "starter"), new("What it is compared with.", "비교 대상."), isRequired: true);

    private static readonly Parameter<ImmutableArray<string>> _except = new(
        "except", ParameterTypes.Texts, new("Paths that may differ.", "달라도 되는 경로."));

    /// <inheritdoc/>
    public override string Name => "unchanged";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "the named object, or container, is as the given objects or the starter have it, but for the listed paths; what the server writes does not count",
        "지정한 오브젝트나 컨테이너가, 나열한 경로를 빼고는 주어진 오브젝트나 시작 파일과 같다. 서버가 쓰는 값은 비교하지 않는다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_object, _container, _from, _except];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [KindGroups.Of(arguments.Get(_object).Kind)];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_object);
        var kind = KindGroups.Of(name.Kind);
        if (context.Find(name) is not { } item) return CheckResult.Failed(Missing.Object(context, kind, name.Namespace, name.Name));
        var source = arguments.Get(_from) == "given" ? context.Exercise.Given : context.Exercise.Starter;
        if (source.Find(context.Live?.InExercise(item.Key) ?? item.Key) is not { } original)
        {
            return CheckResult.Error(new(
                $"the exercise has no {name} to compare with", $"연습문제에 비교할 {name} 오브젝트가 없습니다"));
        }

        var container = arguments.Get(_container, "");
        return container.Length == 0
            ? Compare(context, (original, item), (original.Root, item.Root), FieldPath.Root, arguments)
            : Containers(context, item, original, container, arguments);
    }

    private static CheckResult Containers(CheckContext context, KubeObject item, KubeObject original, string name, Arguments arguments)
    {
        if (ContainerOf.Find(original, name) is not { } before)
        {
            return CheckResult.Error(new(
                $"the exercise has no container {name} to compare with", $"연습문제에 비교할 컨테이너({name})가 없습니다"));
        }

        if (ContainerOf.Beside(before.Path, item, name) is { } found)
            return Compare(context, (original, item), (before.Node, found.Node), found.Path, arguments);
        return CheckResult.Failed(new Finding(new LocalizedText(
            $"{item.Kind} {item.Name} has no container \"{name}\"",
            $"{item.Kind} {item.Name}에 컨테이너 \"{name}\" 항목이 없습니다"))
        {
            Expected = new($"a container named {name}", $"이름이 {name}인 컨테이너"),
            Found = LocalizedText.Same(ContainerOf.Names(item)),
        }.About(item, ContainerOf.ListPath(item)));
    }

    private static CheckResult Compare(
        CheckContext context, (KubeObject Before, KubeObject After) items, (Node Before, Node After) nodes, FieldPath path, Arguments arguments)
    {
        var item = items.After;
        var refusals = context.Refusals(item, [path]);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        var except = arguments.Get(_except, []).Select(FieldPath.Parse).ToImmutableArray();
        var field = FieldContext.Of(SchemaCatalog.BuiltIn.Find(item.Type)).At(path);
        var differences = Differences.Between(nodes.Before, nodes.After, field, path)
            .Where(difference => !IsServerWritten(difference, items, context) && !except.Any(free => difference.Path.IsWithin(free)));
        return CheckResult.Of([.. differences.Select(difference => ToFinding(difference, item))]);
    }

    private static bool IsServerWritten(Difference difference, (KubeObject Before, KubeObject After) items, CheckContext context) => context.IsLive
        ? LiveFields.IsClusterWritten(difference, items.Before, items.After, context)
        : ServerFields.IsServerWritten(difference);

    private static Finding ToFinding(Difference difference, KubeObject item) => new Finding(new LocalizedText(
        $"{difference.Path} has changed", $"{difference.Path} 필드가 바뀌었습니다"))
    {
        Expected = Values.Show(difference.Before),
        Found = Values.Show(difference.After),
    }.About(item, difference.Path);
}
