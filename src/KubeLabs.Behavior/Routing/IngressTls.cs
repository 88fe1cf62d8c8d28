using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>An entry of <c>spec.tls</c>, read.</summary>
/// <param name="Node">The entry.</param>
public readonly record struct IngressTls(Node Node)
{
    /// <summary>The hosts that it lists.</summary>
    public ImmutableArray<string> Hosts
    {
        get
        {
            var hosts = ImmutableArray.CreateBuilder<string>();
            foreach (var host in Node["hosts"] is { } list ? list.Items : []) hosts.Add(host.AsString() ?? "");
            return hosts.ToImmutable();
        }
    }

    /// <summary>The Secret with the certificate; empty where none is named.</summary>
    public string SecretName => Node["secretName"]?.AsString() ?? "";
}
