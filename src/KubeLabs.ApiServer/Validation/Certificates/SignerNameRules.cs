using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The name of a signer of certificates: a domain, a slash, a name (<c>ValidateSignerName</c>).</summary>
internal static class SignerNameRules
{
    private const int Longest = DnsFormats.LongestSubdomain + 1 + DnsFormats.LongestSubdomain + 1 + DnsFormats.LongestLabel;

    public static void Validate(string name, FieldPath path, CauseList causes)
    {
        var segments = name.Split('/');
        if (name.Length == 0) causes.Required(path);
        else if (segments.Length == 2) Segments(name, segments[0], segments[1], path, causes);
        else causes.Invalid(path, name, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
    }

    private static void Segments(string name, string domain, string signer, FieldPath path, CauseList causes)
    {
        if (Characters.Bytes(domain) > DnsFormats.LongestSubdomain) causes.TooLong(path, DnsFormats.LongestSubdomain);
        FirstBadLabel(domain, DnsFormats.Label, path, causes);
        if (!domain.Contains('.', StringComparison.Ordinal))
        {
            causes.Invalid(path, domain, "should be a domain with at least two segments separated by dots");
        }

        FirstBadLabel(signer, DnsFormats.Subdomain, path, causes);
        if (Characters.Bytes(name) > Longest) causes.TooLong(path, Longest);
    }

    private static void FirstBadLabel(string segment, Func<string, string[]> format, FieldPath path, CauseList causes)
    {
        foreach (var label in segment.Split('.'))
        {
            var faults = format(label);
            foreach (var fault in faults) causes.Invalid(path, segment, $"validating label {GoValue.Quote(label)}: {fault}");
            if (faults.Length > 0) return;
        }
    }
}
