using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The requests must fit into what is allocatable and not yet asked for by others. What is used does not count.</summary>
internal sealed class ResourceFilter : NodeFilter
{
    private readonly PodFacts _pod;
    private readonly List<string> _resources;

    public ResourceFilter(PodFacts pod)
    {
        _pod = pod;
        _resources = ["cpu", "memory", "ephemeral-storage", .. pod.Requests.Scalars];
    }

    public override void Check(NodeFacts node, List<FilterFailure> failures)
    {
        if (node.Pods.Length + 1 > node.Allocatable["pods"]) failures.Add(TooManyPods(node));
        foreach (var resource in _resources)
        {
            if (IsFull(failures)) return;
            var asked = _pod.Requests[resource];
            if (asked <= 0 || asked <= (decimal)node.Allocatable[resource] - node.Requested[resource]) continue;
            failures.Add(Insufficient(node, resource, asked));
        }
    }

    private static FilterFailure TooManyPods(NodeFacts node)
    {
        var room = node.Allocatable["pods"].ToString(CultureInfo.InvariantCulture);
        var there = node.Pods.Length.ToString(CultureInfo.InvariantCulture);
        var explanation = new LocalizedText(
            $"Node {node.Name} has room for {room} Pods and {there} are there.",
            $"{node.Name} 노드에는 파드를 {room}개까지 둘 수 있는데 이미 {there}개가 있습니다.");
        return new(FilterName.NodeResourcesFit, "Too many pods", explanation, null) { IsRefusedByKubelet = true };
    }

    private FilterFailure Insufficient(NodeFacts node, string resource, long asked)
    {
        var whole = node.Allocatable[resource];
        var free = (long)Math.Max((decimal)whole - node.Requested[resource], 0);
        var (need, left, all) = (Print(resource, asked), Print(resource, free), Print(resource, whole));
        var explanation = new LocalizedText(
            $"The Pod asks for {need} of {resource}; on node {node.Name} {left} of {all} are free.",
            $"파드의 {resource} 요청량 {need} 전부가 들어갈 자리가 없습니다. {node.Name} 노드의 남은 양: {left} (전체 {all}).");
        return new(FilterName.NodeResourcesFit, $"Insufficient {resource}", explanation, Field(resource))
        {
            IsUnresolvable = asked > whole,
            IsRefusedByKubelet = true,
        };
    }

    private static string Print(string resource, long amount) => NodeAmounts.Print(resource, amount);

    // The request of the whole Pod where there is one, else the first container that asks for the resource.
    private FieldPath Field(string resource)
    {
        var spec = _pod.View.Spec;
        var root = FieldPath.Root.Child("spec");
        if (spec.Resources?["requests"]?[resource] is not null) return root.Child("resources", "requests").Key(resource);
        foreach (var container in spec.Containers.AddRange(spec.InitContainers))
        {
            var resources = container.Path.Child("resources");
            if (container.Requests?[resource] is not null) return resources.Child("requests").Key(resource);
            if (container.Limits?[resource] is not null) return resources.Child("limits").Key(resource);
        }

        return spec.Overhead?[resource] is not null ? root.Child("overhead").Key(resource) : root.Child("resources");
    }
}
