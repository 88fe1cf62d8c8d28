using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Rules of one field that many types share.</summary>
internal static class FieldRules
{
    private const int MostPermissions = 0x1ff;

    public static void Missing(Node? parent, string field, FieldPath path, CauseList causes, string detail = "")
    {
        if (parent.Text(field).Length == 0) causes.Required(path.Child(field), detail);
    }

    public static void MissingList(Node? parent, string field, FieldPath path, CauseList causes)
    {
        if (parent.List(field).Length == 0) causes.Required(path.Child(field));
    }

    public static void Negative(Node? parent, string field, FieldPath path, CauseList causes)
    {
        if (parent.Number(field) is < 0 and var value) causes.Invalid(path.Child(field), value, FormatText.NotNegative);
    }

    public static void NotPositive(long value, FieldPath path, CauseList causes)
    {
        if (value <= 0) causes.Invalid(path, value, "must be greater than zero");
    }

    public static void OutOfRange(Node? parent, string field, long least, long most, FieldPath path, CauseList causes)
    {
        if (parent.Field(field)?.AsInteger() is { } value)
        {
            causes.InvalidEach(path.Child(field), value, NumberFormats.Range(value, least, most));
        }
    }

    /// <summary>Permissions of a file: nine bits.</summary>
    public static void FileMode(Node? parent, string field, FieldPath path, CauseList causes)
    {
        if (parent.Field(field)?.AsInteger() is not { } mode || mode is >= 0 and <= MostPermissions) return;
        causes.Invalid(path.Child(field), mode, "must be a number between 0 and 0777 (octal), both inclusive");
    }

    /// <summary>A string that is none of the supported ones. An absent field passes.</summary>
    public static void Unsupported(Node? parent, string field, string[] supported, FieldPath path, CauseList causes)
    {
        if (parent.Field(field)?.AsString() is { } value && !supported.Contains(value))
        {
            causes.NotSupported(path.Child(field), value, supported);
        }
    }

    /// <summary>A string that is missing or none of the supported ones.</summary>
    public static void MissingOrUnsupported(Node? parent, string field, string[] supported, FieldPath path, CauseList causes)
    {
        var value = parent.Text(field);
        if (value.Length == 0) causes.Required(path.Child(field));
        else if (!supported.Contains(value)) causes.NotSupported(path.Child(field), value, supported);
    }

    /// <summary>A name that is there but not well formed.</summary>
    public static void Malformed(Node? parent, string field, Func<string, string[]> format, FieldPath path, CauseList causes)
    {
        var value = parent.Text(field);
        if (value.Length > 0) causes.InvalidEach(path.Child(field), value, format(value));
    }

    /// <summary>A name that is missing or not well formed.</summary>
    public static void MissingOrMalformed(Node? parent, string field, Func<string, string[]> format, FieldPath path, CauseList causes)
    {
        Missing(parent, field, path, causes);
        Malformed(parent, field, format, path, causes);
    }
}
