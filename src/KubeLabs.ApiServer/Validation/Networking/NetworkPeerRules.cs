using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Whom a rule of a NetworkPolicy speaks of: Pods, namespaces, or a range of addresses.</summary>
internal static class NetworkPeerRules
{
    public static void Validate(Node peer, HashSet<string> oldRanges, FieldPath path, CauseList causes)
    {
        var (pods, namespaces, block) = (peer.Field("podSelector"), peer.Field("namespaceSelector"), peer.Field("ipBlock"));
        LabelSelectorRules.Validate(pods, path.Child("podSelector"), causes);
        LabelSelectorRules.Validate(namespaces, path.Child("namespaceSelector"), causes);
        if (block is not null) Block(block, oldRanges, path.Child("ipBlock"), causes);
        if (block is null && pods is null && namespaces is null) causes.Required(path, "must specify a peer");
        if (block is null || (pods is null && namespaces is null)) return;
        causes.Forbidden(path, "may not specify both ipBlock and another peer");
    }

    /// <summary>Every range that a policy names.</summary>
    public static HashSet<string> Ranges(Node? spec)
    {
        var ranges = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (direction, peers) in (ReadOnlySpan<(string, string)>)[("ingress", "from"), ("egress", "to")])
        {
            foreach (var rule in spec.List(direction))
            {
                foreach (var peer in rule.List(peers)) Add(peer.Field("ipBlock"), ranges);
            }
        }

        return ranges;
    }

    private static void Add(Node? block, HashSet<string> ranges)
    {
        if (block is null) return;
        ranges.Add(block.Text("cidr"));
        foreach (var range in block.List("except")) ranges.Add(range.AsString() ?? "");
    }

    private static void Block(Node block, HashSet<string> oldRanges, FieldPath path, CauseList causes)
    {
        var text = block.Text("cidr");
        if (text.Length == 0)
        {
            causes.Required(path.Child("cidr"));
            return;
        }

        Malformed(text, oldRanges, path.Child("cidr"), causes);
        if (!CidrText.TryParse(text, out var range)) return;
        var excepted = block.List("except");
        for (var i = 0; i < excepted.Length; i++)
        {
            var other = excepted[i].AsString() ?? "";
            Malformed(other, oldRanges, path.Child("except").At(i), causes);
            if (!CidrText.TryParse(other, out var part) || (range.Contains(part.Network) && range.Length < part.Length)) continue;
            causes.Invalid(path.Child("except").At(i), other, "must be a strict subset of `cidr`");
        }
    }

    private static void Malformed(string text, HashSet<string> oldRanges, FieldPath path, CauseList causes)
    {
        if (!oldRanges.Contains(text)) causes.InvalidEach(path, text, IpFormats.LegacyRange(text));
    }
}
