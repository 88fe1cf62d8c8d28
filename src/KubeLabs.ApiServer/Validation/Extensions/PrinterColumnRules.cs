using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The columns that kubectl shows of a custom kind.</summary>
internal static class PrinterColumnRules
{
    private static readonly string[] _types = ["boolean", "date", "integer", "number", "string"];
    private static readonly string[] _formats = ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];

    public static void Validate(Node? parent, FieldPath path, CauseList causes)
    {
        var columns = parent.List("additionalPrinterColumns");
        for (var i = 0; i < columns.Length; i++) Column(columns[i], path.At(i), causes);
    }

    private static void Column(Node column, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(column, "name", path, causes);
        var (type, format) = (column.Text("type"), column.Text("format"));
        var types = $"must be one of {string.Join(',', _types)}";
        if (type.Length == 0) causes.Required(path.Child("type"), types);
        else if (!_types.Contains(type)) causes.Invalid(path.Child("type"), type, types);
        if (format.Length > 0 && !_formats.Contains(format))
        {
            causes.Invalid(path.Child("format"), format, $"must be one of {string.Join(',', _formats)}");
        }

        SimplePathRules.Validate(column.Text("jsonPath"), path.Child("JSONPath"), causes);
    }
}
