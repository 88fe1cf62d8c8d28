using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A Service, read.</summary>
/// <param name="Object">The Service, admitted: its defaults are filled in.</param>
public readonly record struct ServiceView(KubeObject Object)
{
    /// <summary>ClusterIP, NodePort, LoadBalancer or ExternalName.</summary>
    public string Type => Object.Spec?["type"]?.AsString() ?? "ClusterIP";

    /// <summary>Whether it has no cluster IP: its name resolves to the Pods themselves and no port is translated.</summary>
    public bool IsHeadless => Object.Spec?["clusterIP"]?.AsString() == "None";

    /// <summary>Whether it is a mere name for another DNS name. The endpoints controller leaves such a Service alone.</summary>
    public bool IsExternalName => Type == "ExternalName";

    /// <summary>Whether Pods are listed as ready before they are.</summary>
    public bool PublishesNotReadyAddresses => Object.Spec?["publishNotReadyAddresses"]?.AsBoolean() ?? false;

    /// <summary>The selector as it was written, or null.</summary>
    public Node? SelectorNode => Object.Spec?["selector"];

    /// <summary>Whether it selects Pods at all: a Service without a selector, or with an empty one, selects none.</summary>
    public bool HasSelector => !IsExternalName && SelectorNode is { Entries.Length: > 0 };

    /// <summary>The selector.</summary>
    public LabelSelector Selector => LabelSelector.FromMap(SelectorNode);

    /// <summary>The ports.</summary>
    public ImmutableArray<ServicePortView> Ports
    {
        get
        {
            var ports = ImmutableArray.CreateBuilder<ServicePortView>();
            foreach (var port in Object.Spec?["ports"] is { } list ? list.Items : []) ports.Add(new(port));
            return ports.ToImmutable();
        }
    }
}
