using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A container that is judged, with what it sees.</summary>
internal sealed class ContainerSubject
{
    private ContainerSubject(CheckContext context, KubeObject item, PodInstance pod, ContainerView container)
    {
        (Context, Item, Pod, Container) = (context, item, pod, container);
        Environment = ContainerEnvironment.Of(pod, container, context.State);
        Files = ContainerFiles.Of(pod, container, Environment, context.State);
    }

    public CheckContext Context { get; }

    /// <summary>The Pod or workload.</summary>
    public KubeObject Item { get; }

    public PodInstance Pod { get; }

    public ContainerView Container { get; }

    public ContainerEnvironment Environment { get; }

    public ContainerFiles Files { get; }

    public string Name => Container.Name;

    /// <summary>The container of that name in a Pod of an object, or null.</summary>
    public static ContainerSubject? Find(CheckContext context, KubeObject item, PodInstance pod, string name)
    {
        var spec = new PodView(pod.Pod).Spec;
        foreach (var container in spec.Containers.AddRange(spec.InitContainers))
        {
            if (container.Name == name) return new(context, item, pod, container);
        }

        return null;
    }

    /// <summary>Another container of the same Pod, or null.</summary>
    public ContainerSubject? Other(string name) => Find(Context, Item, Pod, name);

    /// <summary>A field of the container.</summary>
    public FieldPath Field(string name) => Container.Path.Child(name);

    /// <summary>A finding about a field of the Pod.</summary>
    public Finding About(Finding finding, FieldPath podField) => finding.About(Item, PodField.In(Item, podField));

    /// <summary>What keeps it from starting: nothing in it is as asked then.</summary>
    public IEnumerable<Finding> Faults() =>
        Environment.Faults.Concat(Files.Faults).Select(fault => About(new Finding(fault.Message), fault.Field));

    /// <summary>That there is no such container.</summary>
    public static Finding NoContainer(KubeObject item, string name)
    {
        var list = ContainerOf.ListPath(item);
        return new Finding(new LocalizedText(
            $"{item.Kind} {item.Name} has no container \"{name}\"", $"{item.Kind} {item.Name}에 컨테이너 \"{name}\" 항목이 없습니다"))
        {
            Expected = new($"a container named {name}", $"이름이 {name}인 컨테이너"),
            Found = LocalizedText.Same(ContainerOf.Names(item)),
        }.About(item, list);
    }
}
