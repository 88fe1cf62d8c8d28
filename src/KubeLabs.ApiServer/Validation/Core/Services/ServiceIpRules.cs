using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Cluster IPs and IP families of a Service (<c>ValidateServiceClusterIPsRelatedFields</c>). They are checked twice: before the
/// server allocates addresses, and with all the rest.
/// </summary>
internal static class ServiceIpRules
{
    private const string None = "None";
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");
    private static readonly FieldPath _ips = _spec.Child("clusterIPs");
    private static readonly FieldPath _families = _spec.Child("ipFamilies");

    public static void Validate(Node? spec, Node? old, CauseList causes)
    {
        if (spec.Text("type") == "ExternalName") return;
        InStep(spec, causes);
        Families(spec, causes);
        Policy(spec, causes);
        if (!Addresses(spec, old, causes)) return;
        OneOfEachFamily(spec, causes);
        OfTheirFamilies(spec, causes);
    }

    /// <summary>Whether a Service has the one cluster IP <c>None</c>.</summary>
    public static bool IsHeadless(Node? spec)
    {
        var ips = spec.List("clusterIPs");
        return ips.Length == 0 ? spec.Text("clusterIP") == None : ips.Length == 1 && ips[0].AsString() == None;
    }

    private static void InStep(Node? spec, CauseList causes)
    {
        var first = spec.Text("clusterIP");
        var ips = spec.List("clusterIPs");
        if (first.Length == 0)
        {
            if (ips.Length > 0) causes.Invalid(_ips, spec?["clusterIPs"], "must be empty when `clusterIP` is not specified");
        }
        else if (ips.Length == 0) causes.Required(_ips);
        else if (ips[0].AsString() != first) causes.Invalid(_ips, spec?["clusterIPs"], "first value must match `clusterIP`");
    }

    private static void Families(Node? spec, CauseList causes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var families = spec.List("ipFamilies");
        for (var i = 0; i < families.Length; i++)
        {
            var family = families[i].AsString() ?? "";
            if (family is not ("IPv4" or "IPv6")) causes.NotSupported(_families.At(i), family, "IPv4", "IPv6");
            if (!seen.Add(family)) causes.Duplicate(_families.At(i), family);
        }
    }

    private static void Policy(Node? spec, CauseList causes)
    {
        if (spec.Field("ipFamilyPolicy")?.AsString() is not { } policy) return;
        if (policy is "PreferDualStack" or "RequireDualStack" or "SingleStack") return;
        causes.NotSupported(_spec.Child("ipFamilyPolicy"), policy, "PreferDualStack", "RequireDualStack", "SingleStack");
    }

    // An address that was accepted once is accepted again.
    private static bool Addresses(Node? spec, Node? old, CauseList causes)
    {
        var valid = true;
        var ips = spec.List("clusterIPs");
        for (var i = 0; i < ips.Length; i++)
        {
            var ip = ips[i].AsString() ?? "";
            if (i == 0 && ip == None)
            {
                if (ips.Length == 1) continue;
                valid = false;
                causes.Invalid(_ips, spec?["clusterIPs"], "'None' must be the first and only value");
                continue;
            }

            var faults = IpFormats.LegacyAddress(ip);
            if (faults.Length == 0 || ServiceText.Contains(old.List("clusterIPs"), ip)) continue;
            valid = false;
            causes.InvalidEach(_ips.At(i), ip, faults);
        }

        if (ips.Length > 2) causes.Invalid(_ips, spec?["clusterIPs"], "may only hold up to 2 values");
        return valid;
    }

    private static void OneOfEachFamily(Node? spec, CauseList causes)
    {
        var ips = spec.List("clusterIPs");
        if (ips.Length <= 1) return;
        var (has4, has6) = (false, false);
        foreach (var ip in ips)
        {
            has4 |= !IsV6(ip);
            has6 |= IsV6(ip);
        }

        if (!has4 || !has6) causes.Invalid(_ips, spec?["clusterIPs"], "may specify no more than one IP for each IP family");
    }

    private static void OfTheirFamilies(Node? spec, CauseList causes)
    {
        if (IsHeadless(spec)) return;
        var ips = spec.List("clusterIPs");
        var families = spec.List("ipFamilies");
        for (var i = 0; i < Math.Min(ips.Length, families.Length); i++)
        {
            var family = families[i].AsString();
            if (family is not ("IPv4" or "IPv6") || IsV6(ips[i]) == (family == "IPv6")) continue;
            causes.Invalid(_ips.At(i), ips[i], $"expected an {family} value as indicated by `ipFamilies[{i}]`");
        }
    }

    private static bool IsV6(Node ip) => IpText.TryParse(ip.AsString() ?? "", out var parsed) && !parsed.ActsAsV4;
}
