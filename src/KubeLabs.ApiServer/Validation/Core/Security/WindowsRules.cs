using System.Buffers;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Options of Windows containers.</summary>
internal static class WindowsRules
{
    private const int LargestCredential = 64 * 1024;
    private const int LongestDomain = 255;
    private const int LongestUser = 104;
    private static readonly SearchValues<char> _notInUser = SearchValues.Create("\"/\\:;|=,+*?<>@[]");
    private static readonly SearchValues<char> _notInNetBios = SearchValues.Create("\\/:*?\"<>|");

    public static void Options(Node? options, FieldPath path, CauseList causes)
    {
        if (options is null) return;
        if (options.Field("gmsaCredentialSpecName")?.AsString() is { } name)
        {
            causes.InvalidEach(path.Child("gmsaCredentialSpecName"), name, DnsFormats.Subdomain(name));
        }

        if (options.Field("gmsaCredentialSpec")?.AsString() is { } spec) Credential(spec, path.Child("gmsaCredentialSpec"), causes);
        if (options.Field("runAsUserName")?.AsString() is { } user) UserName(user, path.Child("runAsUserName"), causes);
    }

    private static void Credential(string spec, FieldPath path, CauseList causes)
    {
        if (spec.Length == 0) causes.Invalid(path, spec, "gmsaCredentialSpec cannot be an empty string");
        else if (Characters.Bytes(spec) > LargestCredential) causes.Invalid(path, spec, "gmsaCredentialSpec size must be under 64 KiB");
    }

    private static void UserName(string name, FieldPath path, CauseList causes)
    {
        var parts = name.Split('\\');
        var fault = name.Length == 0 ? "runAsUserName cannot be an empty string"
            : name.Any(c => c < ' ' || c == '\u007f') ? "runAsUserName cannot contain control characters"
            : parts.Length > 2 ? "runAsUserName cannot contain more than one backslash"
            : null;
        if (fault is not null)
        {
            causes.Invalid(path, name, fault);
            return;
        }

        if (parts.Length == 2) causes.InvalidEach(path, name, [.. Domain(parts[0])]);
        causes.InvalidEach(path, name, [.. User(parts[^1])]);
    }

    private static IEnumerable<string> Domain(string domain)
    {
        if (Characters.Bytes(domain) > LongestDomain) yield return "runAsUserName's Domain length must be under 256 characters";
        if (!IsNetBios(domain) && !IsDns(domain)) yield return "runAsUserName's Domain doesn't match the NetBios nor the DNS format";
    }

    private static IEnumerable<string> User(string user)
    {
        if (user.Length == 0) yield return "runAsUserName's User cannot be empty";
        if (Characters.Bytes(user) > LongestUser) yield return "runAsUserName's User length must not be longer than 104 characters";
        if (user.Length > 0 && user.All(c => c is '.' or ' ')) yield return "runAsUserName's User cannot contain only periods or spaces";
        if (user.AsSpan().ContainsAny(_notInUser))
        {
            yield return @"runAsUserName's User cannot contain the following characters: ""/\:;|=,+*?<>@[]";
        }
    }

    private static bool IsNetBios(string domain) =>
        domain.Length is > 0 and <= 15 && domain[0] is not ('.' or '|') && !domain.AsSpan().ContainsAny(_notInNetBios);

    private static bool IsDns(string domain) => Characters.EachBetweenDots(domain, label =>
        label.Length is > 0 and <= 63 && Characters.AreWord(label, "-") && label[0] != '-' && label[^1] != '-');
}
