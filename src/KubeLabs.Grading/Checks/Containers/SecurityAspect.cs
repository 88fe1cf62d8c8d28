using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Fields of the security context that a container runs with, whether they stand in it or in the Pod.</summary>
/// <param name="Fields">The fields with their values.</param>
internal sealed record SecurityAspect(ImmutableArray<MapEntry> Fields) : ContainerAspect
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<SecurityAspect> Type { get; } = new("{field: value}", (node, reader) =>
    {
        if (node is MappingNode { Values.Length: > 0 } map) return (true, new(map.Values));
        reader.Report(node, "fields of a security context are expected here", "여기에는 보안 컨텍스트의 필드가 와야 합니다");
        return (false, null!);
    });

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        var settings = SecuritySettings.Of(subject.Pod, subject.Container);
        foreach (var field in Fields)
        {
            var found = settings.Find(field.Key);
            if (field.Value.ValueEquals(found)) continue;
            yield return subject.About(new Finding(new LocalizedText(
                $"container {subject.Name} runs with another {field.Key}", $"컨테이너 {subject.Name}에 적용되는 {field.Key} 값이 다릅니다"))
            {
                Expected = Values.Show(field.Value),
                Found = Values.Show(found),
            }, subject.Field("securityContext"));
        }
    }
}
