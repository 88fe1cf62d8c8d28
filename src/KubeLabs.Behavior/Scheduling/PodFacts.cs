using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What the filters ask of one Pod, worked out once.</summary>
internal sealed class PodFacts
{
    public PodFacts(KubeObject pod)
    {
        View = new(pod);
        Namespace = View.Namespace;
        Labels = View.Labels;
        IsTerminating = View.IsTerminating;
        Requests = NodeAmounts.Of(PodRequests.Of(View));
        HostPorts = HostPort.Of(View);
        Affinity = PodAffinityTerm.ReadAll(View, View.Spec.RequiredPodAffinity, "podAffinity");
        AntiAffinity = PodAffinityTerm.ReadAll(View, View.Spec.RequiredPodAntiAffinity, "podAntiAffinity");
    }

    public PodView View { get; }

    public string Namespace { get; }

    public Node? Labels { get; }

    public bool IsTerminating { get; }

    public NodeAmounts Requests { get; }

    public ImmutableArray<HostPort> HostPorts { get; }

    /// <summary>The required terms.</summary>
    public ImmutableArray<PodAffinityTerm> Affinity { get; }

    /// <summary>The required terms.</summary>
    public ImmutableArray<PodAffinityTerm> AntiAffinity { get; }

    /// <summary>Whether it is the same Pod: namespace and name.</summary>
    public bool Is(PodView pod) =>
        string.Equals(View.Name, pod.Name, StringComparison.Ordinal) && string.Equals(Namespace, pod.Namespace, StringComparison.Ordinal);
}
