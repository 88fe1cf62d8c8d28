using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A ServiceCIDR (<c>ValidateServiceCIDR</c>): a range of each family. A second family may be added, nothing else may change.
/// </summary>
internal static class ServiceCidrRules
{
    private static readonly FieldPath _cidrs = FieldPath.Root.Child("spec", "cidrs");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        Ranges(item.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        var now = item.Spec.List("cidrs");
        var before = old.Spec.List("cidrs");
        var isDual = before.Length == 1 && now.Length == 2;
        if (now.Length != before.Length && !isDual)
        {
            causes.Invalid(_cidrs, item.Spec.Field("cidrs"), FormatText.Immutable);
            return;
        }

        for (var i = 0; i < before.Length; i++)
        {
            if (!now[i].ValueEquals(before[i])) causes.Invalid(_cidrs.At(i), now[i], FormatText.Immutable);
        }

        if (isDual) Ranges(item.Spec, causes);
    }

    private static void Ranges(Node? spec, CauseList causes)
    {
        var cidrs = spec.List("cidrs");
        if (cidrs.Length == 0) causes.Required(_cidrs, "at least one CIDR required");
        if (cidrs.Length > 2) causes.InvalidPrinted(_cidrs, InternalForm.Print("ServiceCIDRSpec", spec), "may only hold up to 2 values");
        if (cidrs.Length is 0 or > 2) return;
        for (var i = 0; i < cidrs.Length; i++)
        {
            var text = cidrs[i].AsString() ?? "";
            causes.InvalidEach(_cidrs.At(i), text, IpFormats.Range(text));
        }

        if (cidrs.Length == 2 && AreOfOneFamily(cidrs[0], cidrs[1]))
        {
            causes.Invalid(
                _cidrs,
                spec?["cidrs"],
                "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64");
        }
    }

    private static bool AreOfOneFamily(Node one, Node other) =>
        CidrText.TryParse(one.AsString() ?? "", out var first)
        && CidrText.TryParse(other.AsString() ?? "", out var second)
        && first.Address.ActsAsV4 == second.Address.ActsAsV4;
}
