using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A path to a field in dots.</summary>
internal static class SimplePathRules
{
    /// <summary>Whether it is there and starts with a dot.</summary>
    public static bool Validate(string text, FieldPath path, CauseList causes)
    {
        if (text.Length == 0) causes.Required(path);
        else if (text[0] != '.') causes.Invalid(path, text, "must be a simple json path starting with .");
        return text.Length > 0 && text[0] == '.';
    }
}
