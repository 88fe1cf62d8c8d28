using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A variable that a container must see.</summary>
/// <param name="Variable">Its name.</param>
/// <param name="Value">Its value, or null for any.</param>
/// <param name="Origin">Where it must come from, or null for anywhere.</param>
internal sealed record EnvironmentAspect(string Variable, string? Value, ValueOrigin? Origin) : ContainerAspect
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<EnvironmentAspect> Type { get; } = new("{name, value, from: ConfigMap/name or Secret/name, key}", Read);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        if (subject.Environment.Find(Variable) is not { } found)
        {
            yield return subject.About(Missing(subject), subject.Container.Path);
            yield break;
        }

        if (Value is not null && found.Value != Value)
        {
            yield return subject.About(new Finding(new LocalizedText(
                $"container {subject.Name} sees another value of {Variable}", $"컨테이너 {subject.Name}에 보이는 {Variable} 변수의 값이 다릅니다"))
            {
                Expected = LocalizedText.Same(Value),
                Found = found.Value is { } text ? LocalizedText.Same(text) : found.Origin.Describe(),
            }, found.Field);
        }

        if (Origin is not null && !OriginParameter.Fits(Origin, found.Origin))
        {
            yield return subject.About(new Finding(new LocalizedText(
                $"{Variable} of container {subject.Name} comes from elsewhere", $"컨테이너 {subject.Name}의 {Variable} 변수가 다른 곳에서 온 값입니다"))
            {
                Expected = OriginParameter.Describe(Origin),
                Found = found.Origin.Describe(),
            }, found.Field);
        }
    }

    private Finding Missing(ContainerSubject subject)
    {
        var names = subject.Environment.Variables.Select(variable => variable.Name).ToList();
        var nearest = Nearest.Of(Variable, names);
        return new(new LocalizedText(
            $"container {subject.Name} sees no variable {Variable}", $"컨테이너 {subject.Name}에 {Variable} 변수가 없습니다"))
        {
            Expected = Origin is null ? LocalizedText.Same(Variable) : Combine(Origin),
            Found = names.Count == 0
                ? new("no variables", "변수 없음")
                : new($"{nearest ?? string.Join(", ", names)}", $"{nearest ?? string.Join(", ", names)}"),
        };
    }

    private LocalizedText Combine(ValueOrigin origin)
    {
        var from = OriginParameter.Describe(origin);
        return new($"{Variable} from {from.En}", $"{from.Ko}에서 온 {Variable} 변수");
    }

    private static (bool Ok, EnvironmentAspect Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "name", "value", "from", "key");
        var name = reader.Text(reader.Required(node, "name"));
        var value = node["value"] is { } written ? reader.Text(written) : null;
        return name is null ? (false, null!) : (true, new(name, value, OriginParameter.Read(node, reader)));
    }
}
