using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A fully qualified domain name of two labels or more, with or without a dot at its end.</summary>
internal static class DomainNameRules
{
    public static void Validate(string value, FieldPath path, CauseList causes)
    {
        if (value.Length == 0)
        {
            causes.Required(path);
            return;
        }

        var name = value.EndsWith('.') ? value[..^1] : value;
        if (DnsFormats.Subdomain(name) is { Length: > 0 } faults) causes.Invalid(path, name, string.Join(',', faults));
        else if (!name.Contains('.', StringComparison.Ordinal))
        {
            causes.Invalid(path, name, "should be a domain with at least two segments separated by dots");
        }
        else if (LongLabel(name) is { } label) causes.Invalid(path, label, string.Join(',', DnsFormats.Label(label)));
    }

    /// <summary>A name of three labels or more, as webhooks have it.</summary>
    public static void OfThreeLabels(string value, FieldPath path, CauseList causes)
    {
        if (value.Length == 0) causes.Required(path);
        else if (DnsFormats.Subdomain(value) is { Length: > 0 } faults) causes.Invalid(path, value, string.Join(',', faults));
        else if (value.Split('.').Length < 3)
        {
            causes.Invalid(path, value, "should be a domain with at least three segments separated by dots");
        }
    }

    private static string? LongLabel(string name)
    {
        foreach (var label in name.Split('.'))
        {
            if (DnsFormats.Label(label).Length > 0) return label;
        }

        return null;
    }
}
