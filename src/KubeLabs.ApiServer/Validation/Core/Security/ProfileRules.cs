using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Profiles of seccomp and AppArmor.</summary>
internal static class ProfileRules
{
    private const string Localhost = "Localhost";
    private const int LongestPath = 4095;
    private static readonly string[] _types = [Localhost, "RuntimeDefault", "Unconfined"];

    public static void Seccomp(Node? profile, FieldPath path, CauseList causes)
    {
        if (profile is null) return;
        Type(profile.Text("type"), "type is required when seccompProfile is set", path.Child("type"), causes);
        var place = path.Child("localhostProfile");
        var file = profile.Field("localhostProfile")?.AsString();
        if (profile.Text("type") != Localhost)
        {
            if (file is null) return;
            var printed = InternalForm.Print("SeccompProfile", profile);
            causes.InvalidPrinted(place, printed, "can only be set when seccomp type is Localhost");
        }
        else if (file is null) causes.Required(place, "must be set when seccomp type is Localhost");
        else PathRules.NotDescending(file, place, causes);
    }

    public static void AppArmor(Node? profile, FieldPath path, CauseList causes)
    {
        if (profile is null) return;
        var place = path.Child("localhostProfile");
        var file = profile.Field("localhostProfile")?.AsString();
        switch (profile.Text("type"))
        {
            case Localhost:
                AppArmorFile(file, place, causes);
                break;
            case "RuntimeDefault" or "Unconfined":
                if (file is not null) causes.Invalid(place, file, "can only be set when AppArmor type is Localhost");
                break;
            case var type:
                Type(type, "type is required when appArmorProfile is set", path.Child("type"), causes);
                break;
        }
    }

    private static void AppArmorFile(string? file, FieldPath path, CauseList causes)
    {
        var name = file?.Trim() ?? "";
        if (file is not null && name != file) causes.Invalid(path, file, "must not be padded with whitespace");
        else if (name.Length == 0) causes.Required(path, "must be set when AppArmor type is Localhost");
        if (file is not null && Characters.Bytes(file) > LongestPath) causes.TooLong(path, LongestPath);
    }

    private static void Type(string type, string missing, FieldPath path, CauseList causes)
    {
        if (type.Length == 0) causes.Required(path, missing);
        else if (!_types.Contains(type)) causes.NotSupported(path, type, _types);
    }
}
