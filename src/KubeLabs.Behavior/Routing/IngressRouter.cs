using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// What a cluster with an Ingress controller does with a request: the rules of the best fitting host, of them an Exact path, which is
/// the whole request, before the longest prefix, then a default backend. Source: the documentation of Ingress, "Hostname wildcards",
/// "Multiple matches" and "DefaultBackend".
/// </summary>
public sealed class IngressRouter
{
    private readonly ImmutableArray<IngressView> _ingresses;

    private IngressRouter(ImmutableArray<IngressView> ingresses) => _ingresses = ingresses;

    /// <summary>A router over the Ingresses that some controller of the cluster serves.</summary>
    /// <param name="state">The cluster.</param>
    /// <param name="controllers">The controllers that run, as IngressClasses name them; empty for every one.</param>
    public static IngressRouter Of(ClusterState state, IReadOnlyCollection<string> controllers)
    {
        var served = state.List("networking.k8s.io", "Ingress")
            .Select(item => new IngressView(item))
            .Where(ingress => IsServed(ingress, state, controllers));
        return new([.. served]);
    }

    /// <summary>
    /// Whether a controller serves an Ingress: its class exists, and the class's controller runs. An Ingress that has no class where
    /// there is no default class is served by none.
    /// </summary>
    public static bool IsServed(IngressView ingress, ClusterState state, IReadOnlyCollection<string> controllers)
    {
        if (ingress.ClassName is not { } name) return false;
        if (state.Find("networking.k8s.io", "IngressClass", "", name) is not { } found) return false;
        return controllers.Count == 0 || controllers.Contains(ControllerOf(found));
    }

    /// <summary>The controller that an IngressClass names.</summary>
    public static string ControllerOf(KubeObject ingressClass) => ingressClass.Spec?["controller"]?.AsString() ?? "";

    /// <summary>Who serves a request, or null for nobody: the controller answers 404.</summary>
    public Route? Find(HttpRequest request, ImplementationSpecific reading)
    {
        var fit = _ingresses.SelectMany(ingress => ingress.Rules).Select(rule => rule.Fit(request.Host)).DefaultIfEmpty(-1).Max();
        return Best(request, reading, fit) ?? DefaultBackend();
    }

    private Route? Best(HttpRequest request, ImplementationSpecific reading, int fit)
    {
        Route? best = null;
        foreach (var ingress in _ingresses)
        {
            foreach (var rule in ingress.Rules)
            {
                if (fit < 0 || rule.Fit(request.Host) != fit) continue;
                foreach (var path in rule.Paths)
                {
                    if (path.Matches(request.Path, reading) && Beats(path, best?.Path, reading))
                        best = new(ingress, rule, path, path.Backend);
                }
            }
        }

        return best;
    }

    // The first one wins among equals, as the older Ingress does in a cluster.
    private static bool Beats(IngressPath path, IngressPath? best, ImplementationSpecific reading)
    {
        if (best is not { } other) return true;
        return path.IsExact == other.IsExact ? path.LengthIn(reading) > other.LengthIn(reading) : path.IsExact;
    }

    // A default backend answers for what no rule covers, hosts with rules included.
    private Route? DefaultBackend()
    {
        foreach (var ingress in _ingresses)
        {
            if (ingress.DefaultBackend is { } backend) return new(ingress, null, null, backend);
        }

        return null;
    }
}
