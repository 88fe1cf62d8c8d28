using System.Buffers;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>iSCSI volumes.</summary>
internal static class IscsiRules
{
    private const int LongestNameAndPortal = 64;
    private const string TooLong =
        "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.";

    private const string Unprefixed = "must be valid format starting with iqn, eui, or naa";
    private const string NotValid = "must be valid format";
    private static readonly SearchValues<char> _notInDisk = SearchValues.Create(",;*&$| \t\n\r\f\v");

    public static void Validate(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "targetPortal", path, causes);
        FieldRules.Missing(source, "iqn", path, causes);
        Fields(source, Unprefixed, path, causes);
    }

    /// <summary>The source of a PersistentVolume.</summary>
    public static void Persistent(Node source, string volume, FieldPath path, CauseList causes)
    {
        var portal = source.Text("targetPortal");
        FieldRules.Missing(source, "targetPortal", path, causes);
        if (source.Has("initiatorName") && IsTooLong(volume, portal)) causes.Invalid(path.Child("targetportal"), portal, TooLong);
        FieldRules.Missing(source, "iqn", path, causes);
        Fields(source, NotValid, path, causes);
        if (source.Field("secretRef") is { } secret) FieldRules.Missing(secret, "name", path.Child("secretRef"), causes);
    }

    /// <summary>Name of the volume and portal are joined to one name.</summary>
    public static void NameTooLong(Node volume, FieldPath path, CauseList causes)
    {
        var source = volume["iscsi"];
        var (name, portal) = (volume.Text("name"), source.Text("targetPortal"));
        if (source.Has("initiatorName") && IsTooLong(name, portal)) causes.Invalid(path.Child("name"), name, TooLong);
    }

    private static bool IsTooLong(string volume, string portal) =>
        Characters.Bytes(volume) + 1 + Characters.Bytes(portal) > LongestNameAndPortal;

    private static void Fields(Node source, string unprefixed, FieldPath path, CauseList causes)
    {
        if (source.Text("iqn") is { Length: > 0 } name) MalformedName(name, unprefixed, path.Child("iqn"), causes);
        FieldRules.OutOfRange(source, "lun", 0, 255, path, causes);
        var authenticates = source.Flag("chapAuthDiscovery") || source.Flag("chapAuthSession");
        if (authenticates && !source.Has("secretRef")) causes.Required(path.Child("secretRef"));
        if (source.Field("initiatorName")?.AsString() is not { } initiator) return;
        MalformedName(initiator, unprefixed, path.Child("initiatorname"), causes);
    }

    // A name of one of the three notations: iqn, eui, naa.
    private static void MalformedName(string name, string unprefixed, FieldPath path, CauseList causes)
    {
        var fault = name.Length < 3 ? null : name[..3] switch
        {
            "iqn" => IsQualified(name),
            "eui" => IsHexadecimal(name, 16),
            "naa" => IsHexadecimal(name, 32),
            _ => (bool?)null,
        };
        if (fault is null) causes.Invalid(path, name, unprefixed);
        if (fault is false) causes.Invalid(path, name, NotValid);
    }

    // iqn.2001-04.com.example:disk
    private static bool IsQualified(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 13 || colon == name.Length - 1) return false;
        for (var i = 3; i < 12; i++)
        {
            var fits = i switch
            {
                3 or 11 => name[i] == '.',
                8 => name[i] == '-',
                _ => char.IsAsciiDigit(name[i]),
            };
            if (!fits) return false;
        }

        return Characters.AreWord(name.AsSpan(12, colon - 12), "-.") && !name.AsSpan(colon + 1).ContainsAny(_notInDisk);
    }

    private static bool IsHexadecimal(string name, int digits) => name.Length == 4 + digits && Characters.AreWord(name.AsSpan(4), "");
}
