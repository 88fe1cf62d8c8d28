using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A ValidatingAdmissionPolicy with the bindings that bring it into effect.</summary>
internal sealed class AdmissionPolicy
{
    private readonly Lazy<CompiledPolicy> _compiled;

    public AdmissionPolicy(KubeObject policy, ImmutableArray<KubeObject> bindings)
    {
        Name = policy.Name;
        Spec = policy.Spec!;
        Bindings = bindings;
        _compiled = new(() => CompiledPolicy.Of(Spec));
    }

    public string Name { get; }

    public Node Spec { get; }

    public ImmutableArray<KubeObject> Bindings { get; }

    /// <summary>Compiled when a request first matches.</summary>
    public CompiledPolicy Compiled => _compiled.Value;

    /// <summary>Whether what goes wrong with an expression lets the request pass.</summary>
    public bool IgnoresFaults => Spec.Text("failurePolicy") == "Ignore";
}
