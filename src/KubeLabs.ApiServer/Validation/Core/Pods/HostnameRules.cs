using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Names of the Pod as a host, and of hosts that it knows.</summary>
internal static class HostnameRules
{
    private const int Longest = 64;

    public static void Override(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("hostnameOverride")?.AsString() is not { } name) return;
        var place = path.Child("hostnameOverride");
        if (spec.Flag("setHostnameAsFQDN")) causes.Forbidden(place, "may not be specified when setHostnameAsFQDN is true");
        if (spec.Flag("hostNetwork")) causes.Forbidden(place, "may not be specified when hostNetwork is true");
        if (Characters.Bytes(name) > Longest) causes.TooLong(place, Longest);
        causes.InvalidEach(place, name, DnsFormats.Subdomain(name));
    }

    public static void Aliases(Node? spec, FieldPath path, CauseList causes)
    {
        var aliases = spec.List("hostAliases");
        for (var i = 0; i < aliases.Length; i++)
        {
            var ip = aliases[i].Text("ip");
            causes.InvalidEach(path.At(i).Child("ip"), ip, IpFormats.LegacyAddress(ip));
            var names = aliases[i].List("hostnames");
            for (var j = 0; j < names.Length; j++)
            {
                var name = names[j].AsString() ?? "";
                causes.InvalidEach(path.At(i).Child("hostnames").At(j), name, DnsFormats.Subdomain(name));
            }
        }
    }
}
