using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The hosts of an Ingress, with the paths below them, and of its TLS entries.</summary>
internal static class IngressHostRules
{
    public static void Rules(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        var rules = spec.List("rules");
        for (var i = 0; i < rules.Length; i++)
        {
            var host = rules[i].Text("host");
            if (host.Length > 0) Host(host, path.At(i).Child("host"), causes);
            if (!IsWildcard(host) || !HadBadWildcardRule(old)) Http(rules[i], path.At(i).Child("http"), causes);
        }
    }

    public static void Tls(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        var entries = spec.List("tls");
        for (var i = 0; i < entries.Length; i++)
        {
            var hosts = entries[i].List("hosts");
            for (var j = 0; j < hosts.Length; j++)
            {
                var host = hosts[j].AsString() ?? "";
                causes.InvalidEach(path.At(i).Child("hosts").At(j), host, Name(host));
            }

            var secret = entries[i].Text("secretName");
            if (!HadBadSecretName(old)) causes.InvalidEach(path.At(i).Child("secretName"), secret, SecretName(secret));
        }
    }

    private static void Host(string host, FieldPath path, CauseList causes)
    {
        if (IpText.TryParse(host, out _)) causes.Invalid(path, host, "must be a DNS name, not an IP address");
        causes.InvalidEach(path, host, Name(host));
    }

    private static void Http(Node rule, FieldPath path, CauseList causes)
    {
        if (rule.Field("http") is not { } http) return;
        var paths = http.List("paths");
        if (paths.Length == 0) causes.Required(path.Child("paths"));
        for (var i = 0; i < paths.Length; i++) IngressPathRules.Validate(paths[i], path.Child("paths").At(i), causes);
    }

    private static bool IsWildcard(string host) => host.Contains('*', StringComparison.Ordinal);

    private static string[] Name(string host) => IsWildcard(host) ? DnsFormats.WildcardSubdomain(host) : DnsFormats.Subdomain(host);

    private static string[] SecretName(string name) => name.Length == 0 ? [] : DnsFormats.Subdomain(name);

    // What was stored before a rule came into being may be stored again.
    private static bool HadBadSecretName(Node? old)
    {
        foreach (var entry in old.List("tls"))
        {
            if (SecretName(entry.Text("secretName")).Length > 0) return true;
        }

        return false;
    }

    private static bool HadBadWildcardRule(Node? old)
    {
        var causes = new CauseList();
        foreach (var rule in old.List("rules"))
        {
            if (IsWildcard(rule.Text("host"))) Http(rule, FieldPath.Root, causes);
        }

        return causes.Count > 0;
    }
}
