using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>An Ingress, read.</summary>
/// <param name="Object">The Ingress, admitted.</param>
public readonly record struct IngressView(KubeObject Object)
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    /// <summary>The class that it asks for, by field or by the older annotation; null for none.</summary>
    public string? ClassName =>
        Object.Spec?["ingressClassName"]?.AsString() ?? Object.Metadata?["annotations"]?[ClassAnnotation]?.AsString();

    /// <summary>The path of the class: of the annotation where only that names one, else of the field.</summary>
    public FieldPath ClassField => ClassName is null || Object.Spec?["ingressClassName"]?.AsString() is not null
        ? FieldPath.Root.Child("spec", "ingressClassName")
        : FieldPath.Root.Child("metadata", "annotations").Key(ClassAnnotation);

    /// <summary>The rules.</summary>
    public ImmutableArray<IngressRule> Rules
    {
        get
        {
            var rules = ImmutableArray.CreateBuilder<IngressRule>();
            foreach (var rule in Object.Spec?["rules"] is { } list ? list.Items : []) rules.Add(new(rule));
            return rules.ToImmutable();
        }
    }

    /// <summary>The <c>tls</c> entries.</summary>
    public ImmutableArray<IngressTls> Tls
    {
        get
        {
            var entries = ImmutableArray.CreateBuilder<IngressTls>();
            foreach (var entry in Object.Spec?["tls"] is { } list ? list.Items : []) entries.Add(new(entry));
            return entries.ToImmutable();
        }
    }

    /// <summary>The backend of requests that no rule covers, or null.</summary>
    public IngressBackend? DefaultBackend => Object.Spec?["defaultBackend"] is { } node ? new IngressBackend(node) : null;
}
