using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How a Pod resolves names. The limits are those of the C library.</summary>
internal static class DnsRules
{
    private const int MostServers = 3;
    private const int MostSearches = 32;
    private const int LongestSearches = 2048;
    private static readonly string[] _policies = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];

    public static void Policy(Node? spec, FieldPath path, CauseList causes) =>
        FieldRules.MissingOrUnsupported(spec, "dnsPolicy", _policies, path, causes);

    public static void Config(Node? spec, FieldPath path, CauseList causes)
    {
        var config = spec.Field("dnsConfig");
        if (spec.Text("dnsPolicy") == "None" && config.List("nameservers").Length == 0)
        {
            if (config is null) causes.Required(path, "must provide `dnsConfig` when `dnsPolicy` is None");
            else causes.Required(path.Child("nameservers"), "must provide at least one DNS nameserver when `dnsPolicy` is None");
            return;
        }

        if (config is null) return;
        Servers(config, path.Child("nameservers"), causes);
        Searches(config, path.Child("searches"), causes);
        Options(config, path.Child("options"), causes);
    }

    private static void Servers(Node config, FieldPath path, CauseList causes)
    {
        var servers = config.List("nameservers");
        if (servers.Length > MostServers) causes.Invalid(path, config["nameservers"], "must not have more than 3 nameservers");
        for (var i = 0; i < servers.Length; i++)
        {
            var ip = servers[i].AsString() ?? "";
            causes.InvalidEach(path.At(i), ip, IpFormats.LegacyAddress(ip));
        }
    }

    private static void Searches(Node config, FieldPath path, CauseList causes)
    {
        var searches = config.List("searches");
        if (searches.Length > MostSearches) causes.Invalid(path, config["searches"], "must not have more than 32 search paths");
        var length = searches.Length - 1;
        foreach (var search in searches) length += Characters.Bytes(search.AsString() ?? "");
        if (length > LongestSearches)
        {
            causes.Invalid(path, config["searches"], "must not have more than 2048 characters (including spaces) in the search list");
        }

        for (var i = 0; i < searches.Length; i++) Search(searches[i].AsString() ?? "", path.At(i), causes);
    }

    private static void Search(string search, FieldPath path, CauseList causes)
    {
        if (search == ".") return;
        var name = search.EndsWith('.') ? search[..^1] : search;
        causes.InvalidEach(path, name, DnsFormats.SubdomainWithUnderscore(name));
    }

    private static void Options(Node config, FieldPath path, CauseList causes)
    {
        var options = config.List("options");
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i].Text("name").Length == 0) causes.Required(path.At(i), "must not be empty");
        }
    }
}
