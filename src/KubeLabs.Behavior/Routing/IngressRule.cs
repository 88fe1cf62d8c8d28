using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A rule of an Ingress, read.</summary>
/// <param name="Node">The rule.</param>
public readonly record struct IngressRule(Node Node)
{
    /// <summary>The host; empty for every host.</summary>
    public string Host => Node["host"]?.AsString() ?? "";

    /// <summary>The paths.</summary>
    public ImmutableArray<IngressPath> Paths
    {
        get
        {
            var paths = ImmutableArray.CreateBuilder<IngressPath>();
            foreach (var path in Node["http"]?["paths"] is { } list ? list.Items : []) paths.Add(new(path));
            return paths.ToImmutable();
        }
    }

    /// <summary>How well the rule's host fits: 2 the host itself, 1 a wildcard, 0 every host, -1 another host.</summary>
    public int Fit(string host)
    {
        var own = Host;
        if (own.Length == 0) return 0;
        if (string.Equals(own, host, StringComparison.OrdinalIgnoreCase)) return 2;
        return own.StartsWith("*.", StringComparison.Ordinal) && CoversOneLabel(own.AsSpan(1), host) ? 1 : -1;
    }

    // A wildcard stands for one label: *.foo.com covers bar.foo.com, neither foo.com nor a.bar.foo.com.
    private static bool CoversOneLabel(ReadOnlySpan<char> suffix, string host)
    {
        var label = host.Length - suffix.Length;
        return label > 0
            && host.AsSpan(label).Equals(suffix, StringComparison.OrdinalIgnoreCase)
            && !host.AsSpan(0, label).Contains('.');
    }
}
