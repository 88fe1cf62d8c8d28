using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The endpoints of an EndpointSlice: addresses of its type, the node, and hints where their traffic comes from.</summary>
internal static class EndpointRules
{
    private const int MostEndpoints = 1000;
    private const int MostAddresses = 100;
    private const int MostHints = 8;
    private static readonly FieldPath _endpoints = FieldPath.Root.Child("endpoints");

    public static void Validate(MappingNode slice, CauseList causes)
    {
        var endpoints = slice.List("endpoints");
        if (endpoints.Length > MostEndpoints)
        {
            causes.TooMany(_endpoints, endpoints.Length, MostEndpoints);
            return;
        }

        for (var i = 0; i < endpoints.Length; i++) Endpoint(endpoints[i], slice.Text("addressType"), _endpoints.At(i), causes);
    }

    private static void Endpoint(Node endpoint, string type, FieldPath path, CauseList causes)
    {
        var addresses = endpoint.List("addresses");
        var place = path.Child("addresses");
        if (addresses.Length == 0) causes.Required(place, "must contain at least 1 address");
        if (addresses.Length > MostAddresses) causes.TooMany(place, addresses.Length, MostAddresses);
        for (var i = 0; i < addresses.Length; i++) Address(addresses[i].AsString() ?? "", type, place, i, causes);
        Name(endpoint, "nodeName", DnsFormats.Subdomain, path, causes);
        Name(endpoint, "hostname", DnsFormats.Label, path, causes);
        if (endpoint.Field("hints") is { } hints) Hints(hints, path.Child("hints"), causes);
    }

    // Once written, not even the empty name passes.
    private static void Name(Node endpoint, string field, Func<string, string[]> format, FieldPath path, CauseList causes)
    {
        if (endpoint.Field(field)?.AsString() is { } name) causes.InvalidEach(path.Child(field), name, format(name));
    }

    private static void Address(string address, string type, FieldPath path, int index, CauseList causes)
    {
        switch (type)
        {
            case "IPv4": Ip(address, IpFormats.LegacyAddress(address), isV4: true, path, index, causes); break;
            case "IPv6": Ip(address, IpFormats.Address(address), isV4: false, path, index, causes); break;
            case "FQDN": DomainNameRules.Validate(address, path.At(index), causes); break;
        }
    }

    // An address of the other family is reported of the whole list.
    private static void Ip(string address, string[] faults, bool isV4, FieldPath path, int index, CauseList causes)
    {
        causes.InvalidEach(path.At(index), address, faults);
        if (faults.Length > 0 || !IpText.TryParse(address, out var ip)) return;
        if (ip.ActsAsV4 != isV4) causes.Invalid(path, address, $"must be an {(isV4 ? "IPv4" : "IPv6")} address");
        ExternalIpRules.Special(address, path.At(index), causes);
    }

    private static void Hints(Node hints, FieldPath path, CauseList causes)
    {
        if (Named(hints, "forZones", LabelFormats.Value, path, causes)) Named(hints, "forNodes", DnsFormats.Subdomain, path, causes);
    }

    // False where there are too many: then the server looks no further.
    private static bool Named(Node hints, string field, Func<string, string[]> format, FieldPath path, CauseList causes)
    {
        var items = hints.List(field);
        if (items.Length > MostHints) causes.TooMany(path.Child(field), items.Length, MostHints);
        if (items.Length > MostHints) return false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            var name = items[i].Text("name");
            var place = path.Child(field).At(i).Child("name");
            if (!seen.Add(name)) causes.Duplicate(place, name);
            causes.InvalidEach(place, name, format(name));
        }

        return true;
    }
}
